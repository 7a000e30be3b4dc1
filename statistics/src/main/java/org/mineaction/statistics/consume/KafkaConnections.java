package org.mineaction.statistics.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes consumers and producers.
 *
 * @param broker how the broker is reached
 * @param group the consumer group
 * @param batch the most records merged at once
 */
record KafkaConnections(Map<String, Object> broker, String group, int batch) {
    private static final int PART = 500;

    /** How long a client may take to say goodbye. */
    static final Duration CLOSE = Duration.ofSeconds(3);

    private static final Map<String, Object> CONSUMER = Map.ofEntries(
            // Positions come from the database; a guess would lose or repeat records.
            Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
            Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
            Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
            // Partitions that stay keep what is in hand when others come and go.
            Map.entry(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()),
            // The partitions of a killed instance are taken over after this time.
            Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000),
            // It is also how long the group waits for a member that does not come to share the partitions anew, during
            // which nobody merges: Kafka's five minutes are for those who poll now and then.
            Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 30_000),
            // Topics and partitions added while running are found within this time.
            Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000),
            // Of six partitions, 512 KiB each make a full batch: reports of the same days, wherever they lie, touch the
            // same totals. What is fetched and not yet taken outlives a few collections of young objects and is then
            // collected at a high price, so not much more is fetched than is merged at once.
            Map.entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 512 << 10),
            Map.entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20));

    private static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            3_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            10_000,
            // The broker decides what is too large.
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            32 << 20);

    /** The most records that a consumer hands over at once. */
    int part() {
        return Math.min(PART, batch);
    }

    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(CONSUMER);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, part());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(PRODUCER);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
