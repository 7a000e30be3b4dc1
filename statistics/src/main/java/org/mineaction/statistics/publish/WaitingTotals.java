package org.mineaction.statistics.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.contract.RunningTotal;

/**
 * Totals that have changed since they were published.
 *
 * @param connection on which each statement is a transaction
 */
record WaitingTotals(Connection connection) {
    /** How many at once: they are all in memory for a moment. */
    private static final int BATCH = 50_000;

    private static final String POSITIONS = """
            SELECT position
            FROM (SELECT position, sum(cardinality(codes)) OVER (ORDER BY position) - cardinality(codes) AS before
                  FROM (SELECT position, codes FROM changed_total ORDER BY position LIMIT 1000) AS first) AS counted
            WHERE before < ?
            """;
    private static final String CHANGED = """
            WITH version AS MATERIALIZED (SELECT nextval('running_total_version') AS number),
            changed AS (
                SELECT DISTINCT c.kind, total.day, total.district, total.code
                FROM changed_total c, unnest(c.days, c.districts, c.codes) AS total (day, district, code)
                WHERE c.position = ANY (?))
            SELECT kind, day, string_to_array(district, '+') AS districts, code,
                   coalesce(sum(amount), 0)::bigint AS amount, coalesce(sum(reports), 0)::bigint AS reports,
                   number, transaction_timestamp() AS as_of
            FROM version, changed LEFT JOIN daily_total USING (kind, day, district, code)
            GROUP BY kind, day, district, code, number
            """;
    private static final String LIFT = """
            SELECT setval('running_total_version', greatest(nextval('running_total_version'),
                                                            (extract(epoch FROM clock_timestamp()) * 1000000)::bigint))
            """;

    /** The first that wait: those of each merge have a position. */
    List<Long> positions() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSITIONS)) {
            select.setInt(1, BATCH);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> positions = new ArrayList<>();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions;
            }
        }
    }

    /** What they come to now, each total once, with a version higher than all before. */
    List<PublishedTotal> changed(List<Long> positions) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGED)) {
            select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                List<PublishedTotal> changed = new ArrayList<>();
                while (rows.next()) {
                    changed.add(total(rows));
                }
                return changed;
            }
        }
    }

    private static PublishedTotal total(ResultSet row) throws SQLException {
        RunningTotal total = new RunningTotal(
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                List.of((String[]) row.getArray("districts").getArray()),
                row.getString("code"),
                row.getLong("amount"),
                row.getLong("reports"),
                row.getLong("number"));
        return new PublishedTotal(
                total, row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    /** They are published. */
    void forget(List<Long> positions) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM changed_total WHERE position = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    /** How many merges there were whose totals wait. */
    long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM changed_total")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Versions go on from the clock, unless they are ahead of it: those in a database restored from a copy are not used again. */
    void liftVersion() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIFT);
        }
    }
}
