package org.mineaction.endtoend.fire;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.local.LocalPostgres;

/**
 * The tables of statistics, read past it.
 *
 * @param postgres the server, reached directly
 */
record LedgerDatabase(LocalPostgres postgres) {
    private static final String CONSUMED = "SELECT topic, partition, next_offset FROM consumed WHERE next_offset > 0";
    private static final String ROWS = "SELECT * FROM found_item";
    /** Day, place and category of what counts, from the facts and from what is kept of them. */
    private static final String DISAGREEMENTS = """
            SELECT count(*) FROM (
                SELECT found_on, district, category, sum(quantity)::bigint, count(*) FROM found_item
                WHERE state IN ('COUNTED', 'CONFLICTING') GROUP BY 1, 2, 3) AS facts (day, district, code, amount, reports)
            FULL JOIN (
                SELECT day, district, code, amount, reports FROM daily_total WHERE kind = 'found-item') AS kept
            USING (day, district, code, amount, reports)
            WHERE kept.* IS NULL OR facts.* IS NULL
            """;

    /** Work with a row of a result. */
    private interface Take {
        void row(ResultSet row) throws SQLException;
    }

    Map<TopicPartition, Long> consumed() throws SQLException {
        Map<TopicPartition, Long> consumed = new HashMap<>();
        read(CONSUMED, row -> consumed.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
        return consumed;
    }

    Map<UUID, Row> rows() throws SQLException {
        Map<UUID, Row> rows = new HashMap<>();
        read(
                ROWS,
                row -> rows.put(
                        row.getObject("report_id", UUID.class),
                        new Row(
                                row.getInt("revision"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant(),
                                statement(row),
                                row.getString("state"))));
        return rows;
    }

    private static Finding statement(ResultSet row) throws SQLException {
        return row.getString("reason") != null
                ? Finding.WITHDRAWN
                : new Finding(
                        row.getString("found_on"),
                        row.getString("district"),
                        row.getString("category"),
                        row.getInt("quantity"));
    }

    /** How many rows the history has. */
    long superseded() throws SQLException {
        return number("SELECT count(*) FROM found_item_history");
    }

    /** The items that count. */
    long items() throws SQLException {
        return number("SELECT coalesce(sum(quantity), 0) FROM found_item WHERE state IN ('COUNTED', 'CONFLICTING')");
    }

    /** How many daily totals are not what the facts add up to. */
    long disagreements() throws SQLException {
        return number(DISAGREEMENTS);
    }

    /** The server's version. */
    String version() throws SQLException {
        StringBuilder version = new StringBuilder();
        read("SHOW server_version", row -> version.append(row.getString(1)));
        return version.toString();
    }

    private long number(String query) throws SQLException {
        long[] number = new long[1];
        read(query, row -> number[0] = row.getLong(1));
        return number[0];
    }

    private void read(String query, Take take) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("statistics"), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                take.row(rows);
            }
        }
    }
}
