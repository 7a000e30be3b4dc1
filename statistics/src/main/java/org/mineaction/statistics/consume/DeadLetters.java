package org.mineaction.statistics.consume;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.mineaction.contract.DeadLetter;

/** Puts aside records that can never be merged, so that they hold up nobody and are not lost. */
final class DeadLetters implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final List<String> OWN_HEADERS = List.of(
            DeadLetter.TOPIC_HEADER, DeadLetter.PARTITION_HEADER, DeadLetter.OFFSET_HEADER, DeadLetter.REASON_HEADER);

    private final Supplier<Producer<byte[], byte[]>> connect;
    // Made for the first letter: most ledgers never have one.
    private Producer<byte[], byte[]> producer;

    DeadLetters(Supplier<Producer<byte[], byte[]>> connect) {
        this.connect = connect;
    }

    /**
     * Returns when the broker has acknowledged a letter for each of the records.
     *
     * @throws KafkaException when it has not; any of them may be sent again then
     */
    void bury(List<HeldRecord> records) {
        List<CompletableFuture<Void>> sent = records.stream()
                .map(record -> send(DeadLetter.of(record.taken(), record.deadLetter())))
                .toList();
        for (int i = 0; i < records.size(); i++) {
            await(sent.get(i), records.get(i));
        }
    }

    private void await(CompletableFuture<Void> sent, HeldRecord record) {
        try {
            join(sent);
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            join(send(withoutContent(record)));
        }
        LOG.warnf(
                "Dead letter: topic=%s partition=%d offset=%d reason=%s",
                record.taken().topic(), record.taken().partition(), record.offset(), record.deadLetter());
    }

    private static void join(CompletableFuture<Void> sent) {
        try {
            sent.join();
        } catch (CompletionException e) {
            throw new KafkaException("a dead letter was not acknowledged", e.getCause());
        }
    }

    /** The letter's own headers may make it too large for the broker. They still say where the record is. */
    private static ProducerRecord<byte[], byte[]> withoutContent(HeldRecord record) {
        ProducerRecord<byte[], byte[]> whole = DeadLetter.of(record.taken(), record.deadLetter());
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(whole.topic(), null);
        for (String own : OWN_HEADERS) {
            letter.headers().add(whole.headers().lastHeader(own));
        }
        return letter;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> letter) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        if (producer == null) {
            producer = connect.get();
        }
        producer.send(letter, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(KafkaConnections.CLOSE);
        }
    }
}
