package org.mineaction.registry.incident;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.Immutable;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.draft.DatePrecision;

/** A version of an incident. What is personal is encrypted. */
@Entity
@Immutable
class IncidentVersion {
    @EmbeddedId
    VersionId id;

    @Enumerated(EnumType.STRING)
    Status status;

    Instant recordedAt;
    String registrar;
    String reason;
    String[] changed;
    LocalDate occurredOn;
    LocalTime occurredAt;

    @Enumerated(EnumType.STRING)
    DatePrecision datePrecision;

    String district;
    String kind;
    String device;

    @Enumerated(EnumType.STRING)
    Activity activity;

    byte[] location;
    byte[] place;
    byte[] source;
    byte[] remarks;
}
