package org.mineaction.benchmark.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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
    /**
     * As report-ingest sets its producer, but waiting for room instead of refusing. Nothing of the services is on the
     * class path here, so these repeat what {@code org.mineaction.ingest.Broker} says: whoever changes one changes the
     * other.
     */
    public static final Map<String, Object> AS_REPORT_INGEST =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 0, ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);

    /** For throughput alone. */
    public static final Map<String, Object> TUNED =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 20, ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);

    private static final int TEMPLATES = 1_000;
    /** The finest a record can be sent on time, as with {@link Callers}. */
    private static final long TICK_NANOS = 1_000_000;

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
        List<RecordTemplate> templates = templates(seed);
        RandomIds ids = new RandomIds(seed);
        Semaphore room = new Semaphore(inFlight);
        for (long i = 0; i < count; i++) {
            room.acquireUninterruptibly();
            send(templates.get((int) (i % TEMPLATES)).next(ids, topic), room::release);
        }
        flush();
    }

    /** Sends new reports when they are due; returns how long each took from then until the broker acknowledged it. */
    public Latencies sendReports(String topic, long count, long seed, Schedule schedule) {
        List<RecordTemplate> templates = templates(seed);
        RandomIds ids = new RandomIds(seed);
        // Acknowledgements come in one thread, and all before the end of flush().
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long due = schedule.due(i, start, System.nanoTime());
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(TICK_NANOS);
            }
            send(templates.get((int) (i % TEMPLATES)).next(ids, topic), () -> latencies.add(System.nanoTime() - due));
        }
        flush();
        return latencies;
    }

    private static List<RecordTemplate> templates(long seed) {
        SampleReports reports = new SampleReports(seed);
        return Stream.generate(() -> new RecordTemplate(reports.next()))
                .limit(TEMPLATES)
                .toList();
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
