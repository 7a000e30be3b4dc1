package org.mineaction.statistics.consume;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.mineaction.contract.DeadLetter;
import org.mineaction.relay.Acknowledged;

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
    void bury(List<HeldRecord.Dead> records) {
        for (int buried = 0; buried < records.size(); ) {
            buried += buryFirstOf(records.subList(buried, records.size()));
        }
    }

    /** As many as are not refused at once: without a broker, waiting for each of thousands would cost the membership. */
    private int buryFirstOf(List<HeldRecord.Dead> records) {
        List<CompletableFuture<Void>> sent = new ArrayList<>(records.size());
        do {
            HeldRecord.Dead record = records.get(sent.size());
            sent.add(send(DeadLetter.of(record.taken(), record.reason())));
        } while (sent.size() < records.size() && !sent.get(sent.size() - 1).isCompletedExceptionally());
        for (int i = 0; i < sent.size(); i++) {
            await(sent.get(i), records.get(i));
        }
        return sent.size();
    }

    private void await(CompletableFuture<Void> sent, HeldRecord.Dead record) {
        try {
            join(sent);
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            join(send(withoutContent(record)));
        }
        LOG.warnf(
                "Dead letter: topic=%s partition=%d offset=%d reportId=%s reason=%s",
                record.taken().topic(),
                record.taken().partition(),
                record.taken().offset(),
                record.subject().map(UUID::toString).orElse("none"),
                record.reason());
    }

    private static void join(CompletableFuture<Void> sent) {
        try {
            sent.join();
        } catch (CompletionException e) {
            throw new KafkaException(
                    "a dead letter was not acknowledged: "
                            + e.getCause().getClass().getName(),
                    e.getCause());
        }
    }

    /** The letter's own headers may make it too large for the broker. They still say where the record is. */
    private static ProducerRecord<byte[], byte[]> withoutContent(HeldRecord.Dead record) {
        ProducerRecord<byte[], byte[]> whole = DeadLetter.of(record.taken(), record.reason());
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(whole.topic(), null);
        for (String own : OWN_HEADERS) {
            letter.headers().add(whole.headers().lastHeader(own));
        }
        return letter;
    }

    private CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> letter) {
        if (producer == null) {
            producer = connect.get();
        }
        return Acknowledged.sent(producer, letter);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(KafkaConnections.CLOSE);
        }
    }
}
