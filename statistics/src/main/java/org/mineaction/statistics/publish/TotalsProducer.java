package org.mineaction.statistics.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mineaction.contract.RunningTotalCodec;

/** Sends running totals in transactions of Kafka's. Not used again after a failure. */
final class TotalsProducer implements AutoCloseable {
    private static final Duration BLOCK = Duration.ofSeconds(3);
    private static final Duration DELIVERY = Duration.ofSeconds(10);

    /** The longest that sending some may take: until the first finds a broker, all are delivered, and that is committed. */
    static final Duration LONGEST_SEND = BLOCK.multipliedBy(2).plus(DELIVERY);

    /** After how much of it the database may take whoever publishes for held still. */
    static final Duration SILENCE = LONGEST_SEND.multipliedBy(2);

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            // Full batches; the flush at the end of each transaction sends what is left at once.
            Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1_000),
            Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10),
            Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L << 20),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK.toMillis()),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis() / 2),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis()),
            // Readers wait so long, at most, for a transaction whose publisher is gone.
            Map.entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) SILENCE.toMillis()));

    private static final RunningTotalCodec CODEC = new RunningTotalCodec("/statistics");

    private final Producer<byte[], byte[]> producer;

    private TotalsProducer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * The producer that publishes from now on; every earlier one of the group is turned away.
     *
     * @throws KafkaException when the broker does not answer
     */
    static TotalsProducer begin(Map<String, Object> broker, String group) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(SETTINGS);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group + "-running-totals");
        TotalsProducer begun =
                new TotalsProducer(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        boolean isReady = false;
        try {
            begun.producer.initTransactions();
            isReady = true;
            return begun;
        } finally {
            if (!isReady) {
                begun.close();
            }
        }
    }

    /**
     * Returns when the broker has all of them.
     *
     * @throws KafkaException when it has not; readers see none of them then, or all if only the answer was lost
     */
    @SuppressWarnings("FutureReturnValueIgnored") // a failure of any of them is one of the commit
    void send(List<PublishedTotal> totals) {
        producer.beginTransaction();
        for (PublishedTotal each : totals) {
            producer.send(CODEC.write(each.total(), each.asOf()), (metadata, failure) -> {});
        }
        // A commit alone would wait for them no longer than for its own answer.
        producer.flush();
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
