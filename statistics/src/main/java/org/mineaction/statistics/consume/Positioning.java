package org.mineaction.statistics.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.mineaction.statistics.merge.Consumed;

/**
 * Puts a consumer where the database says it is.
 *
 * @param consumer to be positioned
 * @param consumed the truth
 */
record Positioning(Consumer<byte[], byte[]> consumer, Consumed consumed) {
    private static final Logger LOG = Logger.getLogger(Positioning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMinutes(1);

    /** Positions partitions; one whose offset is not in the log is stopped and looked at again in a minute. */
    void position(List<AssignedPartition> partitions) throws SQLException {
        List<TopicPartition> ids =
                partitions.stream().map(AssignedPartition::id).toList();
        Map<TopicPartition, Long> next = consumed.begin(ids);
        Map<TopicPartition, Long> beginning = consumer.beginningOffsets(ids, PATIENCE);
        Map<TopicPartition, Long> end = consumer.endOffsets(ids, PATIENCE);
        for (AssignedPartition partition : partitions) {
            TopicPartition id = partition.id();
            long offset = next.get(id);
            if (beginning.get(id) <= offset && offset <= end.get(id)) {
                consumer.seek(id, offset);
                partition.positionAt(offset);
            } else {
                stop(partition, offset, beginning.get(id), end.get(id));
            }
        }
    }

    /** Going on anywhere else would lose reports or hide that some are lost; somebody has to look. */
    private static void stop(AssignedPartition partition, long offset, long beginning, long end) {
        LOG.errorf(
                "Partition stopped, its next offset is not in the log:"
                        + " topic=%s partition=%d offset=%d beginning=%d end=%d",
                partition.id().topic(), partition.id().partition(), offset, beginning, end);
        partition.stop();
        partition.backoff().waitFor(UNTIL_NEXT_LOOK);
    }

    /** Lets go of positions that the database has fallen behind, as it does when restored from a backup. */
    void check(Collection<AssignedPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> next = consumed.next();
        for (AssignedPartition partition : partitions) {
            long stored = next.getOrDefault(partition.id(), -1L);
            if (partition.isPositioned() && stored < partition.position()) {
                LOG.warnf(
                        "The database has gone back in time, reading again: topic=%s partition=%d from=%d to=%d",
                        partition.id().topic(), partition.id().partition(), partition.position(), stored);
                partition.loosePosition();
            }
        }
    }
}
