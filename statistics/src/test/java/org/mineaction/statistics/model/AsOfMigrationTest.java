package org.mineaction.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.publish.TotalsReader;

/** A ledger of earlier versions comes to know as of when everything was known, as if it always had, and publishes its totals. */
class AsOfMigrationTest {
    private static final int CASES = 20;
    private static final String AS_IT_WAS_BEFORE = """
            DROP VIEW counted_fact;
            CREATE TABLE of_days AS
            SELECT kind, day, district, code, sum(amount)::bigint AS amount, sum(reports)::bigint AS reports
            FROM daily_total GROUP BY kind, day, district, code HAVING sum(reports) <> 0;
            DROP TABLE daily_total;
            ALTER TABLE of_days RENAME TO daily_total;
            DROP TABLE changed_total;
            DROP SEQUENCE running_total_version;
            DROP TABLE issued_bulletin;
            DROP FUNCTION refuse_change;
            DROP FUNCTION quality_case;
            DROP TABLE dead_letter;
            DROP INDEX found_item_doubtful, land_release_doubtful, minefield_map_doubtful,
                       found_item_history_refused, land_release_history_refused, minefield_map_history_refused;
            DROP TABLE team_month;
            ALTER TABLE land_release DROP COLUMN latitude, DROP COLUMN longitude;
            ALTER TABLE land_release_history DROP COLUMN latitude, DROP COLUMN longitude;
            DELETE FROM flyway_schema_history WHERE version::int > 5;
            """;
    private static final String TABLE_AS_IT_WAS_BEFORE = """
            DROP INDEX %1$s_recorded;
            ALTER TABLE %1$s_history DROP COLUMN replaced_at;
            """;

    @Test
    void whatWasKnownWhenIsWorkedOutFromTheReports() throws SQLException {
        TestDatabase database = TestDatabase.create();
        for (int seed = 0; seed < CASES; seed++) {
            database.clear();
            List<Event> records = new ArrayList<>();
            for (ModelKind kind : ModelKind.values()) {
                ModelCase one = new ModelCase(seed, database, kind);
                one.consumeAtOnce();
                records.addAll(one.records());
            }
            List<String> contents = database.contents();

            database.execute(AS_IT_WAS_BEFORE);
            for (ModelKind kind : ModelKind.values()) {
                database.execute(TABLE_AS_IT_WAS_BEFORE.formatted(kind.table().name()));
            }
            database.migrateTo("latest");

            assertThat(database.contents()).as("seed %s", seed).isEqualTo(contents);
            TotalsReader reader = new TotalsReader();
            reader.takeAllFrom(database);
            reader.assertHas(new ModelLedger(records).runningTotals());
        }
    }
}
