package org.mineaction.benchmark.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records as fast as Kafka takes them: acks=all, idempotent, one thread, nothing between the bytes and the
 * broker.
 */
public final class RawProducer implements AutoCloseable {
    /** As report-ingest sets its producer, but waiting for room instead of refusing. */
    public static final Map<String, Object> AS_REPORT_INGEST =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 0, ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);

    /** For throughput alone. */
    public static final Map<String, Object> TUNED =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 20, ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);

    private static final int TEMPLATES = 1_000;
    private static final long BUFFER_BYTES = 96 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** A producer with these settings beside acks=all. */
    public RawProducer(String bootstrapServers, Map<String, Object> chosen) {
        Map<String, Object> settings = new HashMap<>(chosen);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends new reports to a topic; returns when the broker has acknowledged every one. */
    public void sendReports(String topic, long count, long seed) {
        sendReports(topic, count, seed, Integer.MAX_VALUE);
    }

    /** The same, with never more than so many that are not acknowledged yet. */
    public void sendReports(String topic, long count, long seed, int inFlight) {
        SampleReports reports = new SampleReports(seed);
        List<RecordTemplate> templates = Stream.generate(() -> new RecordTemplate(reports.next()))
                .limit(TEMPLATES)
                .toList();
        RandomIds ids = new RandomIds(seed);
        Semaphore room = new Semaphore(inFlight);
        for (long i = 0; i < count; i++) {
            room.acquireUninterruptibly();
            send(templates.get((int) (i % TEMPLATES)).next(ids, topic), room::release);
        }
        flush();
    }

    /** Hands over one record; waits only while there is no room. */
    public void send(ProducerRecord<byte[], byte[]> one) {
        send(one, () -> {});
    }

    private void send(ProducerRecord<byte[], byte[]> one, Runnable then) {
        var unused = producer.send(one, (metadata, problem) -> {
            then.run();
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    /**
     * Waits until the broker has acknowledged everything.
     *
     * @throws IllegalStateException when it did not
     */
    public void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("the broker did not acknowledge", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
