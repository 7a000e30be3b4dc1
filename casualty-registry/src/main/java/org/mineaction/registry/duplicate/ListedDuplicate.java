package org.mineaction.registry.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two incidents that may be one, as an answer shows them.
 *
 * @param incidents the two
 * @param resolvedAt when it was decided; null while it is not
 * @param resolvedBy who decided; null while nobody has, and where it was decided before the registry asked who
 */
record ListedDuplicate(
        long duplicateId,
        DuplicateStatus status,
        List<UUID> incidents,
        Instant foundAt,
        Instant resolvedAt,
        String resolvedBy) {
    static ListedDuplicate of(ProbableDuplicate row) {
        return new ListedDuplicate(
                row.duplicateId, row.status, List.of(row.one, row.other), row.foundAt, row.resolvedAt, row.resolvedBy);
    }
}
