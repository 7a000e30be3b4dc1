package org.mineaction.benchmark.stack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;

/**
 * Fills the tables of statistics by SQL, faster than by merging: counted reports of ten years, all districts, forty
 * teams, five categories and twelve partitions, recorded one after the other within two weeks of the find, with the
 * totals that belong to them. Three in ten have a place; one in twenty was amended and said one item more before. Land, maps
 * and incidents come with them, as {@link OtherKinds} says.
 *
 * @param database with its tables already made
 */
public record Seed(LedgerDatabase database) {
    /** Days the reports are spread over, up to yesterday. */
    public static final int DAYS = 3_653;

    private static final String FACTS = """
            INSERT INTO found_item (report_id, revision, state, recorded_at, team, submitted_by_team, submitted_by_role,
                                    source_id, flags, content_hash, partition, listed_on, found_on, district, category,
                                    quantity, model, disposition, latitude, longitude, accuracy_metres, task_id)
            SELECT gen_random_uuid(), 1 + (random() < 0.05)::int, 'COUNTED', recorded_at, team, team, 'REPORTER',
                   'seed/' || i, '{}', sha256(int8send(i)), floor(random() * 12), day, day,
                   (ARRAY[%1$s])[district],
                   (ARRAY['AP_MINE', 'AT_MINE', 'UXO', 'CLUSTER_SUBMUNITION', 'IED'])[1 + floor(random() * 5)::int],
                   1 + floor(random() * 5), 'PMN-2 blast mine', 'DESTROYED_IN_SITU',
                   CASE WHEN has_place THEN round(((ARRAY[%2$s])[district] + 0.04 * random() - 0.02) * 1e6) / 1e6 END,
                   CASE WHEN has_place THEN round(((ARRAY[%3$s])[district] + 0.04 * random() - 0.02) * 1e6) / 1e6 END,
                   CASE WHEN has_place THEN 5 END, 'TASK-0001-Aghdam'
            FROM (SELECT *, random() < 0.3 AS has_place FROM (%4$s) AS drawn) AS made
            """;

    /** Recorded one after the other, each within two weeks of its day. */
    private static final String MADE = """
            SELECT i, recorded_at, greatest(recorded_at::date - floor(random() * 14)::int, current_date - %2$d) AS day,
                   'Clearance Team ' || lpad(floor(random() * 40)::text, 2, '0') AS team,
                   1 + floor(random() * %1$d)::int AS district
            FROM (SELECT i, current_date - %2$d + 0.9 * interval '1 day'
                            + (i - %3$d)::float8 / (1 + %4$d - %3$d) * (%2$d - 1) * interval '1 day' AS recorded_at
                  FROM generate_series(%3$d::bigint, %4$d::bigint) AS i) AS recorded""";

    /** What amended reports said before; that of an earlier growth is there already. */
    private static final String HISTORY = """
            INSERT INTO found_item_history (report_id, revision, state, recorded_at, replaced_at, team,
                                            submitted_by_team, submitted_by_role, source_id, flags, content_hash,
                                            partition, listed_on, found_on, district, category, quantity, model,
                                            disposition, latitude, longitude, accuracy_metres, task_id)
            SELECT report_id, 1, 'SUPERSEDED', recorded_at - (recorded_at - listed_on) / 2, recorded_at, team,
                   submitted_by_team, submitted_by_role, source_id, flags, sha256(content_hash), partition, listed_on,
                   found_on, district, category, quantity + 1, model, disposition, latitude,
                   longitude, accuracy_metres, task_id
            FROM found_item WHERE revision = 2
            ON CONFLICT DO NOTHING
            """;

    private static final String TOTALS = """
            TRUNCATE daily_total, monthly_total, team_month;
            INSERT INTO team_month (team, kind, district, month)
            SELECT team, 'found-item', district, date_trunc('month', listed_on) FROM found_item
            UNION
            SELECT team, 'land-release', district, date_trunc('month', listed_on) FROM land_release;
            INSERT INTO daily_total (kind, day, district, code, known_in, amount, reports)
            SELECT kind, day, district, code, date_trunc('month', known_at AT TIME ZONE 'Asia/Baku')::date,
                   sum(amount), sum(reports)
            FROM (SELECT kind, day, district, code, recorded_at AS known_at, amount, reports FROM counted_fact
                  UNION ALL
                  SELECT kind, day, district, code, replaced_at, -amount, -reports
                  FROM counted_fact WHERE replaced_at IS NOT NULL) AS known
            GROUP BY 1, 2, 3, 4, 5
            HAVING sum(amount) <> 0 OR sum(reports) <> 0
            ORDER BY 1, 2, 3, 4, 5;
            INSERT INTO monthly_total (kind, month, district, code, amount, reports)
            SELECT kind, date_trunc('month', day), district, code, sum(amount), sum(reports)
            FROM daily_total
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
            """;
    private static final String INDEXES = """
            SELECT 'ALTER TABLE found_item DROP CONSTRAINT ' || conname,
                   'ALTER TABLE found_item ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE conrelid = 'found_item'::regclass AND contype IN ('p', 'u')
            UNION ALL
            SELECT 'DROP INDEX ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
            FROM pg_index WHERE indrelid = 'found_item'::regclass
              AND indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE conrelid = 'found_item'::regclass)
            """;

    /** Adds as many reports as are missing to a size. Indexes are made anew at the end, which is much faster. */
    public void growTo(long reports) throws SQLException {
        long present = database.number("SELECT count(*) FROM found_item");
        database.execute("SET work_mem = '512MB'; SET maintenance_work_mem = '1GB'; SET synchronous_commit = off");
        List<Index> indexes = indexes();
        for (Index index : indexes) {
            database.execute(index.drop());
        }
        database.execute(facts(present + 1, reports));
        database.execute(HISTORY);
        new OtherKinds(database).growTo(reports);
        for (Index index : indexes) {
            database.execute(index.make());
        }
        database.execute(TOTALS);
        // Now rather than in the midst of what is measured.
        database.execute("VACUUM (ANALYZE) found_item");
        database.execute("VACUUM (ANALYZE) found_item_history");
        database.execute("VACUUM (ANALYZE) daily_total");
        database.execute("VACUUM (ANALYZE) monthly_total");
        database.execute("VACUUM (ANALYZE) team_month");
        database.checkpoint();
    }

    private static String facts(long from, long to) {
        return FACTS.formatted(
                codes(), ofDistricts(District::latitude), ofDistricts(District::longitude), made(from, to));
    }

    /** Reports by number, when they were recorded and of which day, team and district (1 and more, as in {@link #codes}), as SQL. */
    static String made(long from, long to) {
        return MADE.formatted(Gazetteer.standard().all().size(), DAYS, from, to);
    }

    /** The codes of all districts, as SQL lists them. */
    static String codes() {
        return ofDistricts(district -> "'" + district.code() + "'");
    }

    /** Something of each district, in the order of {@link #codes}. */
    static String ofDistricts(Function<District, Object> what) {
        return Gazetteer.standard().all().stream()
                .map(what)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private record Index(String drop, String make) {}

    private List<Index> indexes() throws SQLException {
        List<Index> indexes = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) {
                indexes.add(new Index(rows.getString(1), rows.getString(2)));
            }
        }
        return indexes;
    }
}
