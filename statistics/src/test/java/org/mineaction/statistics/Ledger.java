package org.mineaction.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

/** What must hold in every ledger at every moment. */
public final class Ledger {
    private static final String DIFFERENCES = """
            WITH recomputed AS (
                SELECT 'found-item' AS kind, found_on AS day, district, category AS code,
                       sum(quantity) AS amount, count(*) AS reports
                FROM found_item
                WHERE state IN ('COUNTED', 'CONFLICTING')
                GROUP BY found_on, district, category
                UNION ALL
                SELECT 'land-release', released_on, district, release_type, sum(area_square_metres), count(*)
                FROM land_release
                WHERE state IN ('COUNTED', 'CONFLICTING')
                GROUP BY released_on, district, release_type
                UNION ALL
                SELECT 'minefield-map', handed_over_on, array_to_string(districts, '+'), 'PLANTED',
                       sum(mines_planted), count(*)
                FROM minefield_map
                WHERE state IN ('COUNTED', 'CONFLICTING')
                GROUP BY handed_over_on, districts
                UNION ALL
                SELECT 'casualty', occurred_on, district, coalesce(outcome, '*') || '/' || coalesce(status, '*'),
                       sum(count), count(DISTINCT report_id)
                FROM casualty, unnest(outcomes, person_statuses, counts) AS hurt (outcome, status, count)
                WHERE state IN ('COUNTED', 'CONFLICTING')
                GROUP BY occurred_on, district, CUBE (outcome, status)),
            recomputed_by_month AS (
                SELECT kind, date_trunc('month', day)::date AS month, district, code,
                       sum(amount) AS amount, sum(reports) AS reports
                FROM recomputed
                GROUP BY 1, 2, 3, 4),
            by_day AS (
                SELECT kind, day, district, code, sum(amount) AS amount, sum(reports) AS reports
                FROM daily_total
                GROUP BY 1, 2, 3, 4
                HAVING sum(reports) <> 0)
            SELECT 'day', t::text, r::text FROM by_day t
            FULL JOIN recomputed r USING (kind, day, district, code)
            WHERE (t.amount, t.reports) IS DISTINCT FROM (r.amount, r.reports)
            UNION ALL
            SELECT 'month', t::text, r::text FROM monthly_total t
            FULL JOIN recomputed_by_month r USING (kind, month, district, code)
            WHERE (t.amount, t.reports) IS DISTINCT FROM (r.amount, r.reports)
            """;

    private static final String DIFFERENCES_BY_WHEN_KNOWN = """
            WITH recomputed AS (
                SELECT kind, day, district, code,
                       date_trunc('month', instant AT TIME ZONE 'Asia/Baku')::date AS known_in,
                       sum(sign * amount) AS amount, sum(sign * reports) AS reports
                FROM counted_fact, LATERAL (VALUES (recorded_at, 1), (replaced_at, -1)) AS known (instant, sign)
                WHERE instant IS NOT NULL
                GROUP BY 1, 2, 3, 4, 5
                HAVING sum(sign * amount) <> 0 OR sum(sign * reports) <> 0)
            SELECT t::text, r::text FROM daily_total t
            FULL JOIN recomputed r USING (kind, day, district, code, known_in)
            WHERE (t.amount, t.reports) IS DISTINCT FROM (r.amount, r.reports)
            """;

    private Ledger() {}

    /** The running totals are what the facts add up to. */
    public static void assertTotalsMatchFacts(TestDatabase database) throws SQLException {
        assertThat(database.rows(DIFFERENCES)).isEmpty();
    }

    /** The totals by when they became known are what the facts add up to. */
    public static void assertWhatWasKnownMatchesFacts(TestDatabase database) throws SQLException {
        assertThat(database.rows(DIFFERENCES_BY_WHEN_KNOWN)).isEmpty();
    }

    /** Items that count in all. */
    public static long items(TestDatabase database) throws SQLException {
        return database.number("SELECT coalesce(sum(amount), 0) FROM daily_total WHERE kind = 'found-item'");
    }
}
