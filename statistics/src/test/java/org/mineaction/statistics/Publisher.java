package org.mineaction.statistics;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;

/** Puts reports on the topic of their kind, as report-ingest does. */
public final class Publisher implements AutoCloseable {
    private static final EventCodec<Casualties> INCIDENTS = new EventCodec<>(ReportKind.CASUALTY, "/test");

    // A broker that takes nothing is told of within these milliseconds, not after Kafka's two minutes.
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int ANSWER_MILLIS = 5_000;

    private final EventCodec<?> codec;
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    /** Of found items. */
    public Publisher(String bootstrapServers) {
        this(bootstrapServers, ReportKind.FOUND_ITEM);
    }

    public Publisher(String bootstrapServers, ReportKind<?> kind) {
        codec = new EventCodec<>(kind, "/test");
        topic = kind.topic().topicName();
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
        publish(Stream.of(drafts).map(ReportDraft::report).toList());
    }

    /** The same of any reports of the kind. */
    public void publish(List<? extends Report<?>> reports) {
        reports.forEach(report -> send(codec.write(report)));
        flush();
    }

    /** The same of incidents, as the registry does. */
    public void publish(IncidentDraft... drafts) {
        for (IncidentDraft draft : drafts) {
            send(INCIDENTS.write(draft.report()));
        }
        flush();
    }

    /** The same of any kind. */
    public void publish(ReportKind<?> kind, ReportDraft... drafts) {
        EventCodec<?> codecOfKind = new EventCodec<>(kind, "/test");
        for (ReportDraft draft : drafts) {
            send(codecOfKind.write(draft.report()));
        }
        flush();
    }

    /** All into one partition, whatever their keys say. */
    public void publishTo(int partition, ReportDraft... drafts) {
        publishTo(partition, Stream.of(drafts).map(ReportDraft::report).toList());
    }

    /** The same of any reports of the kind. */
    public void publishTo(int partition, List<? extends Report<?>> reports) {
        reports.forEach(report -> send(inPartition(partition, codec.write(report))));
        flush();
    }

    private static ProducerRecord<byte[], byte[]> inPartition(int partition, ProducerRecord<byte[], byte[]> any) {
        return new ProducerRecord<>(any.topic(), partition, any.timestamp(), any.key(), any.value(), any.headers());
    }

    /** Bytes that are no report, sent at a time of their own. */
    public void poison(int partition, long timestamp, byte[] value) {
        send(new ProducerRecord<>(topic, partition, timestamp, null, value));
        flush();
    }

    /** Bytes that are no report. */
    public void poison(int partition, byte[] value) {
        send(new ProducerRecord<>(topic, partition, null, value));
        flush();
    }

    /** Records as they are. */
    public void publishRecords(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(this::send);
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
