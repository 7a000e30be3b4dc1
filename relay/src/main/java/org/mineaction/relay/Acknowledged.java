package org.mineaction.relay;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends records, and tells of each whether the broker has it. */
public final class Acknowledged {
    private Acknowledged() {}

    /** Complete once the broker has acknowledged the record, or failed with what Kafka says, also where it says so at once. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    public static CompletableFuture<Void> sent(
            Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> fate = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    fate.complete(null);
                } else {
                    fate.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            fate.completeExceptionally(e);
        }
        return fate;
    }
}
