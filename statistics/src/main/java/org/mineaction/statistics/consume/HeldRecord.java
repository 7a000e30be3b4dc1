package org.mineaction.statistics.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.statistics.merge.Revision;

/**
 * What is held of a record taken from Kafka until the database has moved past it. Its bytes are let go as soon as they are
 * read: they take more memory than what they say.
 *
 * @param offset where it is in its partition
 * @param revision what it says; null when it is not to be merged
 * @param dead what has to go to the dead letters; null when it need not, or is there already
 */
record HeldRecord(long offset, Revision revision, Dead dead) {
    /**
     * A record that can never be merged.
     *
     * @param taken the bytes as they came
     * @param reason why
     */
    record Dead(ConsumerRecord<byte[], byte[]> taken, String reason) {}

    static HeldRecord read(EventCodec<?> codec, ConsumerRecord<byte[], byte[]> taken) {
        try {
            return new HeldRecord(taken.offset(), Revision.of(codec.read(taken), taken.partition()), null);
        } catch (UnreadableRecordException e) {
            return dead(taken, e.reason().name());
        }
    }

    /** One found to be never mergeable. */
    static HeldRecord dead(ConsumerRecord<byte[], byte[]> taken, String reason) {
        return new HeldRecord(taken.offset(), null, new Dead(taken, reason));
    }

    /** The same record, put aside for good. */
    HeldRecord buried() {
        return new HeldRecord(offset, null, null);
    }

    boolean isMergeable() {
        return revision != null;
    }

    boolean isToBeBuried() {
        return dead != null;
    }
}
