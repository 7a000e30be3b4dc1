package org.mineaction.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.mineaction.ingest.BrokerAwayException.Reason;

/** Sends records and tells when the broker has every one of them. One producer for all requests, so that they share batches. */
@Singleton
final class ReportPublisher {
    private static final Logger LOG = Logger.getLogger(ReportPublisher.class);
    /** What a record takes in memory beside its key and value: headers, wrapping. */
    private static final int OVERHEAD_BYTES = 400;

    private final Broker broker;
    private final IngestConfig config;
    private final AtomicLong bytesInFlight = new AtomicLong();
    private final AtomicBoolean failing = new AtomicBoolean();

    ReportPublisher(Broker broker, IngestConfig config, MeterRegistry registry) {
        this.broker = broker;
        this.config = config;
        registry.gauge(IngestMetrics.BYTES_IN_FLIGHT, bytesInFlight);
    }

    /**
     * Publishes records, all of which were acknowledged (acks=all) when the future completes. If it completes with
     * {@link BrokerAwayException}, some may have been written all the same; sending them again is safe.
     */
    CompletableFuture<Void> publish(List<ProducerRecord<byte[], byte[]>> records) {
        Optional<Producer<byte[], byte[]>> producer = broker.producer();
        if (producer.isEmpty()) {
            return CompletableFuture.failedFuture(new BrokerAwayException(Reason.UNAVAILABLE));
        }
        long bytes = records.stream().mapToLong(ReportPublisher::size).sum();
        if (bytesInFlight.addAndGet(bytes) > config.maxBytesInFlight()) {
            bytesInFlight.addAndGet(-bytes);
            return CompletableFuture.failedFuture(new BrokerAwayException(Reason.OVERLOADED));
        }
        Acks acks = new Acks(records.size());
        var unused = acks.answer.whenComplete((done, failure) -> settled(bytes, failure));
        send(producer.get(), records, acks);
        return acks.answer
                .copy()
                .orTimeout(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(ReportPublisher::refused);
    }

    /** Stops at the first failure: with the broker away, each further record could wait for room in vain. */
    private static void send(
            Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records, Acks acks) {
        int sent = 0;
        try {
            for (; sent < records.size() && !acks.failed(); sent++) {
                // The callback is told of everything the future would be.
                ProducerRecord<byte[], byte[]> one = records.get(sent);
                var unused = producer.send(one, (metadata, failure) -> {
                    log(one, metadata, failure);
                    acks.arrived(1, failure);
                });
            }
            acks.arrived(records.size() - sent, null);
        } catch (KafkaException | IllegalStateException e) {
            acks.arrived(records.size() - sent, e);
        }
    }

    private static void log(ProducerRecord<byte[], byte[]> one, RecordMetadata metadata, Exception failure) {
        if (failure == null && LOG.isDebugEnabled()) {
            LOG.debugf(
                    "Published: topic=%s partition=%d offset=%d reportId=%s",
                    metadata.topic(),
                    metadata.partition(),
                    metadata.offset(),
                    new String(one.key(), StandardCharsets.US_ASCII));
        }
    }

    private static long size(ProducerRecord<byte[], byte[]> one) {
        return (long) one.key().length + one.value().length + OVERHEAD_BYTES;
    }

    /** An outage is worth one line when it begins and one when it ends. */
    private void settled(long bytes, Throwable failure) {
        bytesInFlight.addAndGet(-bytes);
        if (failing.compareAndSet(failure == null, failure != null)) {
            if (failure == null) {
                LOG.info("The broker acknowledges again");
            } else {
                LOG.warnf("The broker does not acknowledge: %s", failure.getMessage());
            }
        }
    }

    private static Void refused(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        boolean slow =
                cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException;
        throw new BrokerAwayException(slow ? Reason.SLOW : Reason.UNAVAILABLE);
    }

    /** Completes when every record's fate is known, and well only when all were acknowledged. */
    private static final class Acks {
        private final CompletableFuture<Void> answer = new CompletableFuture<>();
        private final AtomicInteger awaited;
        private final AtomicReference<Exception> failure = new AtomicReference<>();

        Acks(int expected) {
            this.awaited = new AtomicInteger(expected);
        }

        boolean failed() {
            return failure.get() != null;
        }

        void arrived(int records, Exception problem) {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
            if (awaited.addAndGet(-records) == 0) {
                if (failed()) {
                    answer.completeExceptionally(failure.get());
                } else {
                    answer.complete(null);
                }
            }
        }
    }
}
