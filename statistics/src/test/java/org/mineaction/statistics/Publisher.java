package org.mineaction.statistics;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.ReportKind;

/** Puts reports on the topic, as report-ingest does. */
public final class Publisher implements AutoCloseable {
    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");

    private final KafkaProducer<byte[], byte[]> producer;
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    public Publisher(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns when all are acknowledged. */
    public void publish(ReportDraft... drafts) {
        for (ReportDraft draft : drafts) {
            send(CODEC.write(draft.report()));
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
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.peek());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
