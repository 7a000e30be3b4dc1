package org.mineaction.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

/** What must hold in every ledger at every moment. */
public final class Ledger {
    private static final String DIFFERENCES = """
            WITH recomputed AS (
                SELECT 'found-item' AS kind, found_on AS day, district, category AS code, partition,
                       sum(quantity) AS amount, count(*) AS reports
                FROM found_item
                WHERE state IN ('COUNTED', 'CONFLICTING')
                GROUP BY found_on, district, category, partition)
            SELECT t.*, r.* FROM daily_total t
            FULL JOIN recomputed r USING (kind, day, district, code, partition)
            WHERE (t.amount, t.reports) IS DISTINCT FROM (r.amount, r.reports)
            """;

    private Ledger() {}

    /** The running totals are what the facts add up to. */
    public static void assertTotalsMatchFacts(TestDatabase database) throws SQLException {
        assertThat(database.rows(DIFFERENCES)).isEmpty();
    }

    /** Items that count in all. */
    public static long items(TestDatabase database) throws SQLException {
        return database.number("SELECT coalesce(sum(amount), 0) FROM daily_total");
    }
}
