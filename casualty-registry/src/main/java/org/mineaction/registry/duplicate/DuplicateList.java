package org.mineaction.registry.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.mineaction.http.Page;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.RegistryMistake;

/** The pairs to be decided on, and the decisions. */
@Singleton
class DuplicateList implements PanacheRepositoryBase<ProbableDuplicate, Long> {
    private final Clock clock;

    DuplicateList(Clock clock) {
        this.clock = clock;
    }

    /** A page of pairs found before the one given. */
    @Transactional
    Page<ListedDuplicate> page(DuplicateStatus status, int limit, long before) {
        List<ProbableDuplicate> rows = find(
                        "status = ?1 and duplicateId < ?2 order by duplicateId desc", status, before)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, ListedDuplicate::of, row -> String.valueOf(row.duplicateId));
    }

    /** Somebody has looked: they are two. */
    @Transactional
    ListedDuplicate areDistinct(long duplicateId, String registrar) {
        ProbableDuplicate pair = findById(duplicateId, LockModeType.PESSIMISTIC_WRITE);
        if (pair == null) {
            throw new RefusedException(RegistryMistake.NO_SUCH_DUPLICATE, "There is no such pair.");
        }
        if (pair.status == DuplicateStatus.WITHDRAWN) {
            throw new RefusedException(
                    RegistryMistake.DUPLICATE_RESOLVED, "One of the two was withdrawn; there is nothing to decide.");
        }
        if (pair.status == DuplicateStatus.OPEN) {
            pair.areDistinct(clock.instant(), registrar);
        }
        return ListedDuplicate.of(pair);
    }
}
