package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.statistics.Database;

/** The truth on how far each partition has been merged. */
public final class Consumed {
    private static final String BEGIN = """
            INSERT INTO consumed (topic, partition, next_offset) VALUES (?, ?, 0) ON CONFLICT DO NOTHING
            """;
    private static final String NEXT = """
            SELECT topic, partition, next_offset FROM consumed
            """;
    private static final String LOCK = """
            SELECT next_offset FROM consumed WHERE topic = ? AND partition = ? FOR UPDATE
            """;
    private static final String MOVE = """
            UPDATE consumed SET next_offset = ? WHERE topic = ? AND partition = ?
            """;

    private final Database database;

    public Consumed(Database database) {
        this.database = database;
    }

    /** The next offset of each partition; one never seen begins at 0. */
    public Map<TopicPartition, Long> begin(Collection<TopicPartition> partitions) throws SQLException {
        return database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
                for (TopicPartition partition : partitions) {
                    insert.setString(1, partition.topic());
                    insert.setInt(2, partition.partition());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return all(connection);
        });
    }

    /** The next offset of every partition ever seen. */
    public Map<TopicPartition, Long> next() throws SQLException {
        return database.read(Consumed::all);
    }

    private static Map<TopicPartition, Long> all(Connection connection) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return next;
    }

    /** The next offset of a partition, held against everybody else to the transaction's end; empty when there is none. */
    static OptionalLong lock(Connection connection, TopicPartition partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    static void move(Connection connection, TopicPartition partition, long next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, next);
            update.setString(2, partition.topic());
            update.setInt(3, partition.partition());
            update.executeUpdate();
        }
    }
}
