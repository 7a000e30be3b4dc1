package org.mineaction.registry.incident;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.draft.DatePrecision;

/** An incident as it stands, without anything about a person. Its row is what concurrent changes wait for. */
@Entity
class Incident {
    @Id
    UUID incidentId;

    int revision;

    @Enumerated(EnumType.STRING)
    Status status;

    Instant recordedAt;
    LocalDate occurredOn;

    @Enumerated(EnumType.STRING)
    DatePrecision datePrecision;

    String district;
    String kind;
    String device;

    @Enumerated(EnumType.STRING)
    Activity activity;

    @Embedded
    Tallies tallies;

    /** For Hibernate. */
    protected Incident() {}

    Incident(UUID incidentId) {
        this.incidentId = incidentId;
    }

    boolean isWithdrawn() {
        return status == Status.WITHDRAWN;
    }

    /** What it counts. */
    Tally everybody() {
        return tallies.everybody();
    }

    /** From now on it says this. */
    void says(int newRevision, Instant at, IncidentContent content) {
        revision = newRevision;
        status = Status.RECORDED;
        recordedAt = at;
        occurredOn = content.occurredOn();
        datePrecision = content.datePrecision();
        district = content.district();
        kind = content.kind().code();
        device = content.device().code();
        activity = content.activity();
        tallies = Tallies.of(content.people());
    }

    /** From now on it counts nothing. */
    void isWithdrawn(int newRevision, Instant at) {
        revision = newRevision;
        status = Status.WITHDRAWN;
        recordedAt = at;
        tallies = Tallies.NOBODY;
    }
}
