package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.ReportKind;

/** Keeps which records were put aside, in the transaction that moves past them. */
final class DeadRecords {
    // One that is known is met again when a position was set back by hand.
    private static final String INSERT = """
            INSERT INTO dead_letter (kind, partition, record_offset, reason, subject, recorded_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, partition, record_offset) DO UPDATE SET reason = excluded.reason
            """;

    private DeadRecords() {}

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
