package org.mineaction.statistics.quality;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.http.OverloadedException;
import org.mineaction.http.RefusedException;
import org.mineaction.statistics.Database;

/** Records that were put aside, and the way back into the ledger for those whose cause is mended. */
@Singleton
public final class Replays {
    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final String SOURCE = "/statistics";
    private static final long RETRY_AFTER_SECONDS = 5;

    private static final String FIND = """
            SELECT reason, subject, recorded_at, replayed_at FROM dead_letter
            WHERE kind = ? AND partition = ? AND record_offset = ?
            """;
    private static final String REPLAYED = """
            UPDATE dead_letter SET replayed_at = ? WHERE kind = ? AND partition = ? AND record_offset = ?
            """;

    private final Database database;
    private final Map<String, Object> broker;
    private final Clock clock;
    /** One at a time: each has connections of its own. */
    private final Semaphore place = new Semaphore(1);

    Replays(Database database, @Identifier("default-kafka-broker") Map<String, Object> broker, Clock clock) {
        this.database = database;
        this.broker = broker;
        this.clock = clock;
    }

    /** The record at this place, if one there was put aside. */
    Optional<KeptDeadLetter> find(DeadLetterAddress address) throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                set(select, 1, address);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(read(address, row)) : Optional.empty();
                }
            }
        });
    }

    private static KeptDeadLetter read(DeadLetterAddress address, ResultSet row) throws SQLException {
        return new KeptDeadLetter(
                address.written(),
                row.getString(1),
                address.kind().equals(ReportKind.CASUALTY) ? null : row.getObject(2, UUID.class),
                instant(row, 3),
                instant(row, 4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static void set(PreparedStatement statement, int first, DeadLetterAddress address) throws SQLException {
        statement.setString(first, address.kind().name());
        statement.setInt(first + 1, address.partition());
        statement.setLong(first + 2, address.offset());
    }

    /**
     * Sends it again as it came, to the end of its topic, where it is taken like any other. One that was sent again already is
     * left alone. Stopped half-way it may be sent twice, which changes nothing.
     *
     * @return what is known of it then; empty when no such record was put aside
     * @throws RefusedException when it could not be merged now either, or is gone
     * @throws OverloadedException when another is being sent
     * @throws ServiceUnavailableException when the broker does not answer
     */
    Optional<KeptDeadLetter> replay(DeadLetterAddress address) throws SQLException {
        Optional<KeptDeadLetter> letter = find(address);
        if (letter.isEmpty() || letter.get().replayedAt() != null) {
            return letter;
        }
        if (!place.tryAcquire()) {
            throw new OverloadedException();
        }
        try {
            sendAgain(address);
        } finally {
            place.release();
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(REPLAYED)) {
                update.setObject(1, now);
                set(update, 2, address);
                return update.executeUpdate();
            }
        });
        LOG.infof("Dead letter sent again: %s", address.written());
        return find(address);
    }

    private void sendAgain(DeadLetterAddress address) {
        try (OriginalRecords records = new OriginalRecords(broker)) {
            ConsumerRecord<byte[], byte[]> original = records.find(address.topicPartition(), address.offset())
                    .orElseThrow(() -> new RefusedException(
                            ReplayMistake.NO_LONGER_IN_THE_LOG, "The topic does not hold this record any more."));
            new EventCodec<>(address.kind(), SOURCE).read(original);
            records.sendAgain(original);
        } catch (UnreadableRecordException e) {
            throw new RefusedException(
                    ReplayMistake.STILL_UNREADABLE,
                    "This version of the ledger cannot read the record: "
                            + e.reason().name() + ".");
        } catch (KafkaException e) {
            LOG.warnf("A dead letter could not be sent again: %s", e.getClass().getName());
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
    }
}
