package org.mineaction.endtoend.fire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.endtoend.Database;
import org.mineaction.local.LocalPostgres;

/**
 * The tables of statistics, read past it.
 *
 * @param tables reached directly
 */
record LedgerDatabase(Database tables) {
    private static final String CONSUMED = "SELECT topic, partition, next_offset FROM consumed WHERE next_offset > 0";
    private static final String ROWS = "SELECT report_id, revision, recorded_at, state, reason, %s FROM %s";
    /** Day, place and category of what counts, from the facts and from what is kept of them. */
    private static final String DISAGREEMENTS = """
            SELECT count(*) FROM (
                SELECT found_on, district, category, sum(quantity)::bigint, count(*) FROM found_item
                WHERE state IN ('COUNTED', 'CONFLICTING') GROUP BY 1, 2, 3) AS facts (day, district, code, amount, reports)
            FULL JOIN (
                SELECT day, district, code, sum(amount)::bigint, sum(reports)::bigint FROM daily_total WHERE kind = 'found-item'
                GROUP BY 1, 2, 3 HAVING sum(reports) <> 0) AS kept (day, district, code, amount, reports)
            USING (day, district, code, amount, reports)
            WHERE kept.* IS NULL OR facts.* IS NULL
            """;

    private static final String DISAGREEMENTS_BY_WHEN_KNOWN = """
            SELECT count(*) FROM (
                SELECT kind, day, district, code, date_trunc('month', instant AT TIME ZONE 'Asia/Baku')::date AS known_in,
                       sum(sign * amount) AS amount, sum(sign * reports) AS reports
                FROM counted_fact, LATERAL (VALUES (recorded_at, 1), (replaced_at, -1)) AS known (instant, sign)
                WHERE instant IS NOT NULL
                GROUP BY 1, 2, 3, 4, 5
                HAVING sum(sign * amount) <> 0 OR sum(sign * reports) <> 0) AS facts
            FULL JOIN daily_total AS kept USING (kind, day, district, code, known_in)
            WHERE (facts.amount, facts.reports) IS DISTINCT FROM (kept.amount, kept.reports)
            """;
    private static final String DISAGREEMENTS_BY_MONTH = """
            SELECT count(*) FROM (
                SELECT kind, date_trunc('month', day)::date AS month, district, code, sum(amount) AS amount, sum(reports) AS reports
                FROM counted_fact WHERE replaced_at IS NULL
                GROUP BY 1, 2, 3, 4) AS facts
            FULL JOIN monthly_total AS kept USING (kind, month, district, code)
            WHERE (facts.amount, facts.reports) IS DISTINCT FROM (kept.amount, kept.reports)
            """;

    /** @param postgres the server, reached directly */
    LedgerDatabase(LocalPostgres postgres) {
        this(new Database(postgres, "statistics"));
    }

    Map<TopicPartition, Long> consumed() throws SQLException {
        Map<TopicPartition, Long> consumed = new HashMap<>();
        tables.rows(CONSUMED, row -> consumed.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
        return consumed;
    }

    Map<UUID, Row> rows() throws SQLException {
        Map<UUID, Row> rows = new HashMap<>();
        for (Kind kind : Kind.values()) {
            tables.rows(
                    ROWS.formatted(kind.columns(), kind.table()),
                    row -> rows.put(
                            row.getObject("report_id", UUID.class),
                            new Row(
                                    kind,
                                    row.getInt("revision"),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    statement(row),
                                    row.getString("state"))));
        }
        return rows;
    }

    private static Finding statement(ResultSet row) throws SQLException {
        return row.getString("reason") != null
                ? Finding.WITHDRAWN
                : new Finding(
                        row.getString("day"), row.getString("district"), row.getString("code"), row.getInt("figure"));
    }

    /** How many rows the history has. */
    long superseded() throws SQLException {
        long all = 0;
        for (Kind kind : Kind.values()) {
            all += tables.number("SELECT count(*) FROM " + kind.table() + "_history");
        }
        return all;
    }

    /** How many totals, by day, by month or by when they became known, are not what the facts add up to. */
    long disagreements() throws SQLException {
        return tables.number(DISAGREEMENTS)
                + tables.number(DISAGREEMENTS_BY_MONTH)
                + tables.number(DISAGREEMENTS_BY_WHEN_KNOWN);
    }

    /** The records it has moved past without merging them. */
    Set<Origin> deadLetters() throws SQLException {
        return Set.copyOf(tables.rows(
                "SELECT 'mine-action.' || kind || '.v1', partition, record_offset, reason FROM dead_letter",
                row -> new Origin(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4))));
    }

    /** How many merges there were whose totals are still to be published. */
    long unpublished() throws SQLException {
        return tables.number("SELECT count(*) FROM changed_total");
    }

    /** The server's version. */
    String version() throws SQLException {
        return tables.rows("SHOW server_version", row -> row.getString(1)).get(0);
    }
}
