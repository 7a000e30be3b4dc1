package org.mineaction.statistics.consume;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.TraceHeader;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.http.Strict;
import org.mineaction.statistics.merge.DeadRecord;
import org.mineaction.statistics.merge.Revision;

/**
 * What is held of a record taken from Kafka until the database has moved past it. Its bytes are let go as soon as they are
 * read: they take more memory than what they say.
 *
 * @param offset where it is in its partition
 * @param revision what it says; null when it is not to be merged
 * @param dead why it can never be merged; null when it can
 * @param isBuried whether that is in the dead letters already
 * @param trace that it was written in; null when it is none that is followed
 */
record HeldRecord(long offset, Revision revision, Dead dead, boolean isBuried, String trace) {
    /**
     * A record that can never be merged.
     *
     * @param taken the bytes as they came
     * @param reason why
     */
    record Dead(ConsumerRecord<byte[], byte[]> taken, String reason) {
        /** Whoever makes poison may write any time upon it, also one that the database does not know. */
        private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

        /** As the database keeps it. */
        DeadRecord kept() {
            Instant recordedAt = Instant.ofEpochMilli(Math.max(0, Math.min(taken.timestamp(), LATEST)));
            return new DeadRecord(taken.offset(), reason, subject().orElse(null), recordedAt);
        }

        /** The id it is about, if its key is one: anything else may be content, and stays out of logs and tables. */
        Optional<UUID> subject() {
            return Optional.ofNullable(taken.key())
                    .flatMap(key -> Strict.uuid(new String(key, StandardCharsets.US_ASCII)));
        }
    }

    static HeldRecord read(EventCodec<?> codec, ConsumerRecord<byte[], byte[]> taken, boolean isTraced) {
        try {
            Revision revision = Revision.of(codec.read(taken), taken.partition());
            String trace = isTraced ? TraceHeader.of(taken).orElse(null) : null;
            return new HeldRecord(taken.offset(), revision, null, false, trace);
        } catch (UnreadableRecordException e) {
            return dead(taken, e.reason().name());
        }
    }

    /** One found to be never mergeable. */
    static HeldRecord dead(ConsumerRecord<byte[], byte[]> taken, String reason) {
        return new HeldRecord(taken.offset(), null, new Dead(taken, reason), false, null);
    }

    /** The same record, put aside for good. */
    HeldRecord buried() {
        return new HeldRecord(offset, null, dead, true, null);
    }

    boolean isMergeable() {
        return revision != null;
    }

    boolean isToBeBuried() {
        return dead != null && !isBuried;
    }
}
