package org.mineaction.statistics.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Tells Kafka how far the partitions are merged, so that lag can be watched from outside. Nobody reads it to go on. */
final class OffsetCommits {
    private static final Logger LOG = Logger.getLogger(OffsetCommits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> told = new HashMap<>();

    OffsetCommits(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Tells what is new, without waiting. */
    void send(Collection<AssignedPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> news = news(partitions);
        if (news.isEmpty()) {
            return;
        }
        news.forEach((id, offset) -> told.put(id, offset.offset()));
        consumer.commitAsync(news, (offsets, failure) -> {
            if (failure != null) {
                LOG.debugf("Offsets not committed, will be with the next: %s", failure);
                offsets.keySet().forEach(this::forget);
            }
        });
    }

    /** Tells what is new before the partitions go to somebody else, if Kafka answers soon. */
    void finish(Collection<AssignedPartition> partitions) {
        try {
            consumer.commitSync(news(partitions), PATIENCE);
        } catch (KafkaException e) {
            LOG.debugf("Offsets not committed: %s", e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> news(Collection<AssignedPartition> partitions) {
        return partitions.stream()
                .filter(partition -> told.getOrDefault(partition.id(), -1L) != partition.position())
                .collect(Collectors.toMap(
                        AssignedPartition::id, partition -> new OffsetAndMetadata(partition.position())));
    }

    void forget(TopicPartition id) {
        told.remove(id);
    }
}
