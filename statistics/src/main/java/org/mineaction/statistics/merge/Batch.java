package org.mineaction.statistics.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * Consecutive records of one partition.
 *
 * @param partition where they come from
 * @param position the offset up to which whoever brings them believes the partition merged
 * @param entries those of the records that could be read, in the order of their offsets
 * @param dead those that can never be merged
 * @param next the offset after the last of the records
 */
public record Batch(TopicPartition partition, long position, List<Entry> entries, List<DeadRecord> dead, long next) {
    public Batch {
        entries = List.copyOf(entries);
        dead = List.copyOf(dead);
    }

    /**
     * A record that could be read.
     *
     * @param offset where it is in its partition
     * @param revision what it holds
     */
    public record Entry(long offset, Revision revision) {}

    /** Those that can never be merged, from an offset on. */
    List<DeadRecord> deadFrom(long from) {
        return dead.stream().filter(one -> one.offset() >= from).toList();
    }

    /** Adds the revisions from an offset on to those of their reports. */
    void addTo(Map<UUID, List<Revision>> byReport, long from) {
        for (Entry entry : entries) {
            if (entry.offset() >= from) {
                byReport.computeIfAbsent(entry.revision().report().reportId(), id -> new ArrayList<>(1))
                        .add(entry.revision());
            }
        }
    }
}
