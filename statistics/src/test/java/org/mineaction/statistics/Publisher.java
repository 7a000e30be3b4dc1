package org.mineaction.statistics;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.ReportKind;

/** Puts reports on the topic, as report-ingest does. */
public final class Publisher implements AutoCloseable {
    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");
    private static final EventCodec<Casualties> INCIDENTS = new EventCodec<>(ReportKind.CASUALTY, "/test");

    // A broker that takes nothing is told of within these milliseconds, not after Kafka's two minutes.
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int ANSWER_MILLIS = 5_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    public Publisher(String bootstrapServers) {
        producer =
                new KafkaProducer<>(settings(bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    /** Returns when all are acknowledged. */
    public void publish(ReportDraft... drafts) {
        publish(CODEC, drafts);
    }

    /** The same of another kind of report. */
    public void publish(ReportKind<?> kind, ReportDraft... drafts) {
        publish(new EventCodec<>(kind, "/test"), drafts);
    }

    private void publish(EventCodec<?> codec, ReportDraft... drafts) {
        for (ReportDraft draft : drafts) {
            send(codec.write(draft.report()));
        }
        flush();
    }

    /** The same of incidents, as the registry does. */
    public void publish(IncidentDraft... drafts) {
        for (IncidentDraft draft : drafts) {
            send(INCIDENTS.write(draft.report()));
        }
        flush();
    }

    /** All into one partition, whatever their keys say. */
    public void publishTo(int partition, ReportDraft... drafts) {
        for (ReportDraft draft : drafts) {
            send(inPartition(partition, CODEC.write(draft.report())));
        }
        flush();
    }

    private static ProducerRecord<byte[], byte[]> inPartition(int partition, ProducerRecord<byte[], byte[]> any) {
        return new ProducerRecord<>(any.topic(), partition, any.timestamp(), any.key(), any.value(), any.headers());
    }

    /** Bytes that are no report, sent at a time of their own. */
    public void poison(int partition, long timestamp, byte[] value) {
        send(new ProducerRecord<>(ReportKind.FOUND_ITEM.topic().topicName(), partition, timestamp, null, value));
        flush();
    }

    /** Bytes that are no report. */
    public void poison(int partition, byte[] value) {
        String topic = ReportKind.FOUND_ITEM.topic().topicName();
        send(new ProducerRecord<>(topic, partition, null, value));
        flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private void send(ProducerRecord<byte[], byte[]> written) {
        producer.send(written, (metadata, failure) -> {
            if (failure != null) {
                failures.add(failure);
            }
        });
    }

    private void flush() {
        producer.flush();
        Exception failure = failures.poll();
        if (failure != null) {
            throw new IllegalStateException("The broker did not take every record", failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
