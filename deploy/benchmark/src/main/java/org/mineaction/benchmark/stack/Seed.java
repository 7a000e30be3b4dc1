package org.mineaction.benchmark.stack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.ReportKind;

/**
 * Fills the tables of statistics by SQL, faster than by merging: counted reports of ten years, all districts,
 * five categories and twelve partitions, recorded one after the other within two weeks of the find, with the totals that
 * belong to them.
 *
 * @param database with its tables already made
 */
public record Seed(LedgerDatabase database) {
    /** Days the reports are spread over, up to yesterday. */
    public static final int DAYS = 3_653;

    private static final String FACTS = """
            INSERT INTO found_item (report_id, revision, state, recorded_at, team, submitted_by_team, submitted_by_role,
                                    source_id, flags, content_hash, partition, listed_on, found_on, district, category,
                                    quantity, model, disposition, task_id)
            SELECT gen_random_uuid(), 1, 'COUNTED', recorded_at, 'Clearance Team 01', 'Clearance Team 01', 'REPORTER',
                   'seed/' || i, '{}', sha256(int8send(i)), floor(random() * 12), day, day,
                   (ARRAY[%1$s])[1 + floor(random() * %2$d)::int],
                   (ARRAY['AP_MINE', 'AT_MINE', 'UXO', 'CLUSTER_SUBMUNITION', 'IED'])[1 + floor(random() * 5)::int],
                   1 + floor(random() * 5), 'PMN-2 blast mine', 'DESTROYED_IN_SITU', 'TASK-0001-Aghdam'
            FROM (SELECT i, recorded_at, greatest(recorded_at::date - floor(random() * 14)::int, current_date - %3$d) AS day
                  FROM (SELECT i, current_date - %3$d + 0.9 * interval '1 day'
                                  + (i - %4$d)::float8 / (1 + %5$d - %4$d) * (%3$d - 1) * interval '1 day' AS recorded_at
                        FROM generate_series(%4$d::bigint, %5$d::bigint) AS i) AS recorded) AS made
            """;
    private static final String TOTALS = """
            TRUNCATE daily_total, monthly_total;
            INSERT INTO daily_total (kind, day, district, code, known_in, amount, reports)
            SELECT kind, day, district, code, date_trunc('month', recorded_at AT TIME ZONE 'Asia/Baku')::date,
                   sum(amount), sum(reports)
            FROM counted_fact WHERE kind = '%1$s'
            GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5;
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
        for (Index index : indexes) {
            database.execute(index.make());
        }
        database.execute(TOTALS.formatted(ReportKind.FOUND_ITEM.name()));
        // Now rather than in the midst of what is measured.
        database.execute("VACUUM (ANALYZE) found_item");
        database.execute("VACUUM (ANALYZE) daily_total");
        database.execute("VACUUM (ANALYZE) monthly_total");
        database.checkpoint();
    }

    private static String facts(long from, long to) {
        List<District> districts = Gazetteer.standard().all();
        String codes =
                districts.stream().map(district -> "'" + district.code() + "'").collect(Collectors.joining(", "));
        return FACTS.formatted(codes, districts.size(), DAYS, from, to);
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
