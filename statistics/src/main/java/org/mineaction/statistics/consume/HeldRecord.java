package org.mineaction.statistics.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.statistics.merge.Revision;

/**
 * A record taken from Kafka.
 *
 * @param taken the bytes as they came
 * @param revision what they say; null when the record is not to be merged
 * @param deadLetter why it has to go to the dead letters; null when it need not, or is there already
 */
record HeldRecord(ConsumerRecord<byte[], byte[]> taken, Revision revision, String deadLetter) {
    static HeldRecord read(EventCodec<?> codec, ConsumerRecord<byte[], byte[]> taken) {
        try {
            return new HeldRecord(taken, Revision.of(codec.read(taken), taken.partition()), null);
        } catch (UnreadableRecordException e) {
            return new HeldRecord(taken, null, e.reason().name());
        }
    }

    /** The same record, found to be one that can never be merged. */
    HeldRecord dead(String reason) {
        return new HeldRecord(taken, null, reason);
    }

    /** The same record, put aside for good. */
    HeldRecord buried() {
        return new HeldRecord(taken, null, null);
    }

    long offset() {
        return taken.offset();
    }

    boolean isMergeable() {
        return revision != null;
    }

    boolean isToBeBuried() {
        return deadLetter != null;
    }
}
