package org.mineaction.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Topic;
import org.mineaction.contract.UnreadableRecordException;

/** Reads what really is in the topic of found items. */
final class TopicReader {
    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");

    private TopicReader() {}

    /** All revisions of a report, in the order of the log. */
    static List<Report<?>> revisionsOf(UUID reportId) {
        List<Report<?>> revisions = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> consumed : all()) {
            Report<?> report = read(consumed);
            if (report.reportId().equals(reportId)) {
                revisions.add(report);
            }
        }
        return revisions;
    }

    static List<ConsumerRecord<byte[], byte[]>> all() {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaResource.kafka.bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.FOUND_ITEM.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return read(consumer, end);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(KafkaConsumer<byte[], byte[]> consumer, long count) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        Instant giveUp = Instant.now().plusSeconds(20);
        while (all.size() < count && Instant.now().isBefore(giveUp)) {
            consumer.poll(Duration.ofMillis(200)).forEach(all::add);
        }
        return all;
    }

    private static Report<?> read(ConsumerRecord<byte[], byte[]> consumed) {
        try {
            return CODEC.read(consumed);
        } catch (UnreadableRecordException e) {
            throw new AssertionError("what was published must be readable", e);
        }
    }
}
