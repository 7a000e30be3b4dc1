package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Topic;
import org.mineaction.statistics.Database;

/** The truth on how far each partition has been merged. */
public final class Consumed {
    private static final String BEGIN = """
            INSERT INTO consumed (topic, partition, next_offset) VALUES (?, ?, 0) ON CONFLICT DO NOTHING
            """;
    private static final String NEXT = """
            SELECT topic, partition, next_offset FROM consumed
            """;
    private static final String NEXT_WHERE_READ = """
            SELECT topic, partition, next_offset FROM public.consumed
            """;
    private static final String LOCK = """
            SELECT partition, next_offset FROM consumed
            WHERE topic = ? AND partition = ANY (?)
            ORDER BY partition
            FOR UPDATE
            """;
    private static final String MOVE = """
            UPDATE consumed c
            SET next_offset = moved.next_offset
            FROM unnest(?::integer[], ?::bigint[]) AS moved (partition, next_offset)
            WHERE c.topic = ? AND c.partition = moved.partition
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
            return all(connection, NEXT);
        });
    }

    /** The next offset of every partition ever seen. */
    public Map<TopicPartition, Long> next() throws SQLException {
        return database.read(connection -> all(connection, NEXT));
    }

    /** The same in the tables that are read, for whoever builds others beside them. */
    public Map<TopicPartition, Long> nextWhereRead() throws SQLException {
        return database.read(connection -> all(connection, NEXT_WHERE_READ));
    }

    private static Map<TopicPartition, Long> all(Connection connection, String query) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return next;
    }

    /** The next offsets of those of the partitions that have one, held against everybody else to the transaction's end. */
    static Map<TopicPartition, Long> lock(Connection connection, Topic topic, List<TopicPartition> partitions)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, topic.topicName());
            select.setObject(2, numbers(partitions));
            Map<TopicPartition, Long> next = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    next.put(new TopicPartition(topic.topicName(), rows.getInt(1)), rows.getLong(2));
                }
            }
            return next;
        }
    }

    static void move(Connection connection, Topic topic, Map<TopicPartition, Long> next) throws SQLException {
        if (next.isEmpty()) {
            return;
        }
        List<TopicPartition> partitions = List.copyOf(next.keySet());
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setObject(1, numbers(partitions));
            update.setObject(2, partitions.stream().mapToLong(next::get).toArray());
            update.setString(3, topic.topicName());
            update.executeUpdate();
        }
    }

    private static int[] numbers(List<TopicPartition> partitions) {
        return partitions.stream().mapToInt(TopicPartition::partition).toArray();
    }
}
