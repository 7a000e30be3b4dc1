package org.mineaction.statistics.consume;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.mineaction.statistics.merge.Batch;
import org.mineaction.statistics.merge.DeadRecord;
import org.mineaction.statistics.merge.Merged;

/**
 * Merges what is in hand of a partition. What is wrong with a record puts that record aside; what is wrong with the world is
 * thrown, and everything not merged stays in hand.
 *
 * @param intakes by topic
 * @param deadLetters where records go that can never be merged
 * @param metrics what is counted of it
 */
record PartitionMerger(Map<String, Intake<?>> intakes, DeadLetters deadLetters, ConsumptionMetrics metrics) {
    private static final Logger LOG = Logger.getLogger(PartitionMerger.class);
    /** Somebody else at the same rows is done by then; if not, it is no collision. */
    private static final int ATTEMPTS = 5;

    /**
     * Merges all that is in hand of partitions of one topic, in one transaction. When it throws, nothing is merged, and each
     * has to be merged by itself: what is wrong with one of them is no reason for the others to wait.
     */
    void mergeTogether(List<AssignedPartition> partitions) throws SQLException {
        for (AssignedPartition partition : partitions) {
            bury(partition);
        }
        mergeAtOnce(partitions.stream().collect(toMap(identity(), AssignedPartition::held)));
    }

    /** Merges all that is in hand of a partition, or throws after a part of it. */
    void merge(AssignedPartition partition) throws SQLException {
        bury(partition);
        merge(partition, List.copyOf(partition.held()));
    }

    /** Acknowledged before the database moves past the records: killed in between, they are buried twice, never lost. */
    private void bury(AssignedPartition partition) throws SQLException {
        List<HeldRecord.Dead> dead = partition.held().stream()
                .filter(HeldRecord::isToBeBuried)
                .map(HeldRecord::dead)
                .toList();
        if (!dead.isEmpty()) {
            List<HeldRecord.Dead> unknown =
                    intakes.get(partition.id().topic()).unknown(partition.id().partition(), dead);
            deadLetters.bury(unknown);
            partition.buried();
            unknown.forEach(record -> metrics.deadLettered(kind(partition), record.reason()));
        }
    }

    private void merge(AssignedPartition partition, List<HeldRecord> records) throws SQLException {
        try {
            mergeAtOnce(Map.of(partition, records));
        } catch (SQLException e) {
            if (!DataErrors.isDataError(e)
                    || DataErrors.isCollision(e)
                    || records.stream().noneMatch(HeldRecord::isMergeable)) {
                throw e;
            }
            narrowDown(partition, records);
        }
    }

    /** Halves the batch until the record that the database refuses stands alone. */
    private void narrowDown(AssignedPartition partition, List<HeldRecord> records) throws SQLException {
        if (records.size() == 1) {
            partition.refuse(records.get(0));
            return;
        }
        int middle = records.size() / 2;
        merge(partition, records.subList(0, middle));
        if (partition.isPositioned()) {
            merge(partition, records.subList(middle, records.size()));
        }
    }

    private void mergeAtOnce(Map<AssignedPartition, List<HeldRecord>> records) throws SQLException {
        List<Batch> batches = new ArrayList<>();
        records.forEach((partition, held) -> batches.add(batch(partition, held)));
        Intake<?> intake = intakes.get(batches.get(0).partition().topic());
        String kind = intake.kind().name();
        int count = records.values().stream().mapToInt(List::size).sum();
        List<String> causes = causes(records.values());
        for (int attempt = 1; ; attempt++) {
            try {
                Merged merged = metrics.timed(kind, count, () -> intake.merge(batches, count, causes));
                metrics.merged(kind, merged.outcomes());
                records.keySet().forEach(partition -> moveTo(merged.next().get(partition.id()), partition));
                return;
            } catch (SQLException e) {
                metrics.failed(kind);
                if (!DataErrors.isCollision(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static List<String> causes(Collection<List<HeldRecord>> records) {
        return records.stream()
                .flatMap(List::stream)
                .map(HeldRecord::trace)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Batch batch(AssignedPartition partition, List<HeldRecord> records) {
        List<Batch.Entry> entries = records.stream()
                .filter(HeldRecord::isMergeable)
                .map(record -> new Batch.Entry(record.offset(), record.revision()))
                .toList();
        List<DeadRecord> dead = records.stream()
                .filter(record -> record.dead() != null)
                .map(record -> record.dead().kept())
                .toList();
        long next = records.get(records.size() - 1).offset() + 1;
        return new Batch(partition.id(), partition.position(), entries, dead, next);
    }

    private static void moveTo(long next, AssignedPartition partition) {
        if (next < partition.position()) {
            LOG.warnf(
                    "The database has gone back in time, reading again: topic=%s partition=%d from=%d to=%d",
                    partition.id().topic(), partition.id().partition(), partition.position(), next);
            partition.loosePosition();
        } else {
            partition.merged(next);
        }
    }

    private String kind(AssignedPartition partition) {
        return intakes.get(partition.id().topic()).kind().name();
    }
}
