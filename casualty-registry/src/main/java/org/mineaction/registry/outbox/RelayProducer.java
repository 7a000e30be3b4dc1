package org.mineaction.registry.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mineaction.contract.TraceHeader;
import org.mineaction.relay.Acknowledged;
import org.mineaction.traces.Traces;

/** Sends events and waits until the fate of each is known. Not used again after a failure. */
final class RelayProducer implements AutoCloseable {
    private static final Duration SENDING = Duration.ofSeconds(2);
    private static final Duration BLOCK = Duration.ofSeconds(3);
    private static final Duration DELIVERY = Duration.ofSeconds(10);

    /** The longest that sending a batch may take. */
    static final Duration LONGEST_SEND = SENDING.plus(BLOCK).plus(DELIVERY);

    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            // A single event should not wait for others; those of a batch come together anyway.
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            BLOCK.toMillis(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) DELIVERY.toMillis() / 2,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) DELIVERY.toMillis(),
            // The broker decides what is too large.
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            32 << 20);

    private final Producer<byte[], byte[]> producer;
    private final Traces traces;

    RelayProducer(Map<String, Object> broker, Traces traces) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(SETTINGS);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.traces = traces;
    }

    /**
     * Sends in this order and returns when the fate of each is known, within {@link #LONGEST_SEND}. Stops at a failure, and
     * when it takes long: whoever was held still in the middle of it may not be the one who publishes any more.
     */
    Sent send(List<WaitingEvent> events) {
        long begun = System.nanoTime();
        List<CompletableFuture<Void>> fates = new ArrayList<>(events.size());
        for (WaitingEvent event : events) {
            if (System.nanoTime() - begun > SENDING.toNanos()
                    || fates.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                break;
            }
            fates.add(send(event));
        }
        return sent(events, fates);
    }

    /** A trace begins here: one from the registrar's request on would tell who asked for what. */
    private CompletableFuture<Void> send(WaitingEvent event) {
        ProducerRecord<byte[], byte[]> record = Outbox.CODEC.record(event.event());
        return traces.<Void>sending("publish casualty", null, trace -> {
                    TraceHeader.add(record, trace);
                    return Acknowledged.sent(producer, record);
                })
                .toCompletableFuture();
    }

    private static Sent sent(List<WaitingEvent> events, List<CompletableFuture<Void>> fates) {
        List<WaitingEvent> acknowledged = new ArrayList<>();
        List<WaitingEvent> refused = new ArrayList<>();
        Exception failure = null;
        for (int i = 0; i < fates.size(); i++) {
            try {
                fates.get(i).join();
                acknowledged.add(events.get(i));
            } catch (CompletionException e) {
                if (isRefusal(e.getCause())) {
                    refused.add(events.get(i));
                } else if (failure == null) {
                    failure = (Exception) e.getCause();
                }
            }
        }
        return new Sent(acknowledged, refused, failure);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidTimestampException
                || failure instanceof InvalidRecordException;
    }

    /** What was sent has its fate by now; what a pause has left over is not sent any more. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
