package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.RunningTotal;
import org.mineaction.contract.RunningTotalCodec;
import org.mineaction.contract.Topic;
import org.mineaction.contract.UnreadableRecordException;

/**
 * Reads the events in a topic to its end, and on from there the next time.
 *
 * @param <T> what an event says
 */
final class TopicReader<T> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Reading<T> reading;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** How a record is read. */
    interface Reading<T> {
        T of(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecordException;
    }

    private TopicReader(String bootstrapServers, Topic topic, Reading<T> reading) {
        this.topic = topic.topicName();
        this.reading = reading;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        1_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    static TopicReader<Report<?>> of(String bootstrapServers, ReportKind<?> kind) {
        return new TopicReader<>(bootstrapServers, kind.topic(), new EventCodec<>(kind, "/fire")::read);
    }

    static TopicReader<RunningTotal> ofTotals(String bootstrapServers) {
        return new TopicReader<>(bootstrapServers, Topic.RUNNING_TOTAL, new RunningTotalCodec("/fire")::read);
    }

    /**
     * Reads what has come since the last time; returns where the topic ends.
     *
     * @param take is given every event
     * @param unreadable is given every other record, and what is wrong with it
     */
    Map<TopicPartition, Long> catchUp(
            Consumer<T> take, BiConsumer<ConsumerRecord<byte[], byte[]>, UnreadableRecordException> unreadable) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isAt(ends)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(topic + " cannot be read to its end");
            }
            consumer.poll(POLL).forEach(record -> read(record, take, unreadable));
        }
        return ends;
    }

    private void read(
            ConsumerRecord<byte[], byte[]> record,
            Consumer<T> take,
            BiConsumer<ConsumerRecord<byte[], byte[]>, UnreadableRecordException> unreadable) {
        T event;
        try {
            event = reading.of(record);
        } catch (UnreadableRecordException e) {
            unreadable.accept(record, e);
            return;
        }
        take.accept(event);
    }

    private boolean isAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
