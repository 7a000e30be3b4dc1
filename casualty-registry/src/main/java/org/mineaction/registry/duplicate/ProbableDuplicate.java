package org.mineaction.registry.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Two incidents that may be one. */
@Entity
class ProbableDuplicate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long duplicateId;

    UUID one;
    UUID other;
    Instant foundAt;

    @Enumerated(EnumType.STRING)
    DuplicateStatus status;

    Instant resolvedAt;
    String resolvedBy;

    void areDistinct(Instant at, String registrar) {
        status = DuplicateStatus.DISTINCT;
        resolvedAt = at;
        resolvedBy = registrar;
    }
}
