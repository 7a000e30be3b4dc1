package org.mineaction.statistics.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records are not merged yet. What a consumer knows by itself stands still while its partitions are paused, which is
 * just when somebody wants to know, so the ends of the log are asked for now and then.
 */
final class Lag {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Long> ends = Map.of();

    Lag(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Asks the broker where the log ends; if it does not answer, what it said last stays the least there is. */
    void look(List<TopicPartition> partitions) {
        try {
            ends = consumer.endOffsets(partitions, PATIENCE);
        } catch (KafkaException away) {
            return;
        }
    }

    /** The records of these partitions; not a number while it is not known where one of them stands. */
    double of(Collection<AssignedPartition> partitions) {
        return partitions.stream()
                .filter(partition -> !partition.isStopped())
                .mapToDouble(this::of)
                .sum();
    }

    private double of(AssignedPartition partition) {
        if (!partition.isPositioned()) {
            return Double.NaN;
        }
        long seen =
                partition.held().size() + consumer.currentLag(partition.id()).orElse(0);
        long asked = ends.getOrDefault(partition.id(), 0L) - partition.position();
        return Math.max(seen, asked);
    }
}
