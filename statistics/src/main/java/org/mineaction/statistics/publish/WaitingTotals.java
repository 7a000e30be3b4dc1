package org.mineaction.statistics.publish;

import static java.util.stream.Collectors.joining;

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
    /** The notes taken at once, each that of a merge: what a long backlog changes again and again is published once. */
    static final int MERGES = 1_000;

    private static final String POSITIONS = "SELECT position FROM changed_total ORDER BY position LIMIT " + MERGES;
    // Kept by the server, which hands it over in parts.
    private static final String CHANGED = """
            DECLARE changed CURSOR WITH HOLD FOR
            WITH version AS MATERIALIZED (SELECT nextval('running_total_version') AS number),
            changed AS (
                SELECT DISTINCT c.kind, total.day, total.district, total.code
                FROM changed_total c, unnest(c.days, c.districts, c.codes) AS total (day, district, code)
                WHERE c.position = ANY ('{%s}'))
            SELECT kind, day, string_to_array(district, '+') AS districts, code,
                   coalesce(sum(amount), 0)::bigint AS amount, coalesce(sum(reports), 0)::bigint AS reports,
                   number, transaction_timestamp() AS as_of
            FROM version, changed LEFT JOIN daily_total USING (kind, day, district, code)
            GROUP BY kind, day, district, code, number
            """;
    /** The totals in memory at once. */
    private static final int SOME = 2_000;

    private static final String FETCH = "FETCH " + SOME + " FROM changed";

    private static final String LIFT = """
            SELECT setval('running_total_version', greatest(nextval('running_total_version'),
                                                            (extract(epoch FROM clock_timestamp()) * 1000000)::bigint))
            """;

    /** The first notes that wait, by their positions. */
    List<Long> positions() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(POSITIONS)) {
            List<Long> positions = new ArrayList<>();
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
            return positions;
        }
    }

    /** Whoever is handed some totals. */
    interface Taker {
        void take(List<PublishedTotal> some);
    }

    /**
     * Hands over what they come to now, some at a time, each total once and all with a version higher than those before.
     *
     * @return how many there were
     */
    long changed(List<Long> positions, Taker taker) throws SQLException {
        String listed = positions.stream().map(String::valueOf).collect(joining(","));
        try (Statement statement = connection.createStatement()) {
            statement.execute(CHANGED.formatted(listed));
            long all = 0;
            List<PublishedTotal> some;
            do {
                some = some(statement);
                all += some.size();
                taker.take(some);
            } while (some.size() == SOME);
            statement.execute("CLOSE changed");
            return all;
        }
    }

    private static List<PublishedTotal> some(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(FETCH)) {
            List<PublishedTotal> some = new ArrayList<>();
            while (rows.next()) {
                some.add(total(rows));
            }
            return some;
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
