package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.ReportKind;

/** Which records were put aside, kept in the transaction that moves past them. */
public final class DeadRecords {
    // One that is known is met again when a position was set back by hand; after a topic began anew, it is another.
    private static final String INSERT = """
            INSERT INTO dead_letter (kind, partition, record_offset, reason, subject, recorded_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, partition, record_offset) DO UPDATE
            SET reason = excluded.reason, subject = excluded.subject, recorded_at = excluded.recorded_at,
                replayed_at = CASE WHEN dead_letter.recorded_at = excluded.recorded_at THEN dead_letter.replayed_at END
            """;

    // In the ledger that is read, whoever asks: one that is built anew meets what that one has put aside.
    private static final String KEPT = """
            SELECT record_offset
            FROM public.dead_letter JOIN unnest(?::bigint[], ?::text[]::timestamptz[]) AS met (record_offset, recorded_at)
                 USING (record_offset, recorded_at)
            WHERE kind = ? AND partition = ?
            """;

    private DeadRecords() {}

    /** Those of the records of a partition, by their offsets, that were put aside before. */
    public static Set<Long> kept(Connection connection, ReportKind<?> kind, int partition, List<DeadRecord> dead)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KEPT)) {
            select.setObject(1, dead.stream().mapToLong(DeadRecord::offset).toArray());
            select.setObject(
                    2, dead.stream().map(one -> one.recordedAt().toString()).toArray(String[]::new));
            select.setString(3, kind.name());
            select.setInt(4, partition);
            Set<Long> kept = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.add(rows.getLong(1));
                }
            }
            return kept;
        }
    }

    static void write(Connection connection, ReportKind<?> kind, Map<TopicPartition, List<DeadRecord>> dead)
            throws SQLException {
        if (dead.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<TopicPartition, List<DeadRecord>> ofPartition : dead.entrySet()) {
                for (DeadRecord one : ofPartition.getValue()) {
                    insert.setString(1, kind.name());
                    insert.setInt(2, ofPartition.getKey().partition());
                    insert.setLong(3, one.offset());
                    insert.setString(4, one.reason());
                    insert.setObject(5, one.subject());
                    insert.setObject(6, one.recordedAt().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
