package org.mineaction.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.mineaction.contract.ReportKind;

/**
 * The way to the broker. It is opened in the background and for as long as it takes, so that the service starts, and says
 * 503, while the broker is away; once it is open, sending never waits for metadata on a request's time.
 */
@Singleton
final class Broker {
    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);

    private final Map<String, Object> settings;
    private final Thread opening = new Thread(this::open, "broker-opening");
    private volatile Producer<byte[], byte[]> producer;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> brokerSettings, IngestConfig config) {
        this.settings = settings(brokerSettings, config);
    }

    private static Map<String, Object> settings(Map<String, Object> brokerSettings, IngestConfig config) {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // 5 ms by default since Kafka 4, which a single report would wait for nothing; batches fill by themselves.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2 * config.maxBytesInFlight());
        // Below the deadline: a report answered with 503 should not be written afterwards.
        int delivery = Math.toIntExact(config.deadline().toMillis() * 8 / 10);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        // Requests are answered on the event loop: without room or metadata, send fails at once instead of waiting
        // there.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        // After a quiet night the first report must not have to ask where the partitions are.
        settings.put(
                ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(365).toMillis());
        return settings;
    }

    void onStart(@Observes StartupEvent event) {
        opening.setDaemon(true);
        opening.start();
    }

    private void open() {
        KafkaProducer<byte[], byte[]> opened = null;
        for (boolean said = false; !Thread.currentThread().isInterrupted(); ) {
            try {
                opened = opened == null ? create() : opened;
                findTopics(opened);
                producer = opened;
                LOG.info("The broker is there; reports are accepted");
                return;
            } catch (KafkaException e) {
                if (!said) {
                    LOG.warnf("The broker is not there yet, trying on: %s", e.getMessage());
                }
                said = true;
                pause();
            }
        }
    }

    /** Asks for all of them at once: one that is not known at this moment is no reason not to ask for the next. */
    private static void findTopics(Producer<byte[], byte[]> opened) {
        KafkaException missing = null;
        for (ReportKind<?> kind : ReportKind.OF_TEAMS) {
            try {
                opened.partitionsFor(kind.topic().topicName());
            } catch (KafkaException e) {
                missing = e;
            }
        }
        if (missing != null) {
            throw missing;
        }
    }

    private KafkaProducer<byte[], byte[]> create() {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The open way; empty while there is none. */
    Optional<Producer<byte[], byte[]>> producer() {
        return Optional.ofNullable(producer);
    }

    /** By now no request is in hand any more; what was sent is waited for. */
    void onStop(@Observes ShutdownEvent event) {
        opening.interrupt();
        producer().ifPresent(open -> open.close(CLOSE_WITHIN));
    }
}
