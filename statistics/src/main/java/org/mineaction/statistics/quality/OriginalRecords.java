package org.mineaction.statistics.quality;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mineaction.relay.Acknowledged;

/** Finds single records in the log by where they are, and sends them again. Connects when it is needed, which is rarely. */
final class OriginalRecords implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private static final Map<String, Object> CONSUMER = Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            1);

    private static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE.toMillis(),
            CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            // The broker decides what is too large.
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            32 << 20);

    private final Map<String, Object> broker;
    private final Consumer<byte[], byte[]> consumer;

    OriginalRecords(Map<String, Object> broker) {
        this.broker = broker;
        consumer =
                new KafkaConsumer<>(with(broker, CONSUMER), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> with(Map<String, Object> broker, Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(others);
        return settings;
    }

    /**
     * The record at an offset; empty when the log does not hold it.
     *
     * @throws KafkaException when the broker does not answer in time
     */
    Optional<ConsumerRecord<byte[], byte[]>> find(TopicPartition partition, long offset) {
        List<TopicPartition> one = List.of(partition);
        if (offset < consumer.beginningOffsets(one, PATIENCE).get(partition)
                || offset >= consumer.endOffsets(one, PATIENCE).get(partition)) {
            return Optional.empty();
        }
        consumer.assign(one);
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            ConsumerRecords<byte[], byte[]> some = consumer.poll(Duration.ofMillis(200));
            if (!some.isEmpty()) {
                return Optional.of(some.iterator().next()).filter(record -> record.offset() == offset);
            }
        }
        throw new TimeoutException("the record was not read in time");
    }

    /**
     * Returns when the broker has acknowledged it.
     *
     * @throws KafkaException when it has not; it may have been taken all the same
     */
    void sendAgain(ConsumerRecord<byte[], byte[]> record) {
        Long timestamp = record.timestamp() < 0 ? null : record.timestamp();
        ProducerRecord<byte[], byte[]> again =
                new ProducerRecord<>(record.topic(), null, timestamp, record.key(), record.value(), record.headers());
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(with(broker, PRODUCER), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            Acknowledged.sent(producer, again).join();
        } catch (CompletionException e) {
            throw new KafkaException("the record was not acknowledged", e.getCause());
        } finally {
            producer.close(CLOSE);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
