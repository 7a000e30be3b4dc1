package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineaction.contract.PersonStatus.CIVILIAN;
import static org.mineaction.statistics.IncidentDraft.killed;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.contract.ReleaseType;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/** Tables of earlier versions, with figures in them, become those of the next. */
class MigrationTest {
    @Test
    void totalsOfPartitionsBecomeTotalsOfDaysAndMonths() throws SQLException {
        TestDatabase database = TestDatabase.createAt("1");
        database.execute("""
                INSERT INTO daily_total (kind, day, district, code, partition, amount, reports) VALUES
                ('found-item', '2021-06-30', 'AZ-AGM', 'UXO', 0, 1, 1),
                ('found-item', '2021-07-01', 'AZ-AGM', 'UXO', 0, 2, 1),
                ('found-item', '2021-07-01', 'AZ-AGM', 'UXO', 5, 4, 2),
                ('found-item', '2021-07-02', 'AZ-AGM', 'UXO', 5, 8, 3)
                """);

        database.migrateTo("2");

        assertThat(database.rows("SELECT day, district, code, amount, reports FROM daily_total ORDER BY day"))
                .containsExactly("2021-06-30 AZ-AGM UXO 1 1", "2021-07-01 AZ-AGM UXO 6 3", "2021-07-02 AZ-AGM UXO 8 3");
        assertThat(database.rows("SELECT month, district, code, amount, reports FROM monthly_total ORDER BY month"))
                .containsExactly("2021-06-01 AZ-AGM UXO 1 1", "2021-07-01 AZ-AGM UXO 14 6");
    }

    @Test
    void casualtiesAreAddedToALedgerOfFoundItems() throws SQLException {
        TestDatabase database = TestDatabase.createAt("2");
        database.execute("""
                INSERT INTO found_item (report_id, revision, state, recorded_at, team, submitted_by_team, submitted_by_role,
                                        flags, content_hash, partition, listed_on, found_on, district, category, quantity)
                VALUES (gen_random_uuid(), 1, 'COUNTED', '2021-06-05T21:00:00Z', 'TEAM-A', 'TEAM-A', 'REPORTER', '{}', '\\x00',
                        0, '2021-06-05', '2021-06-05', 'AZ-AGM', 'AP_MINE', 10);
                INSERT INTO daily_total VALUES ('found-item', '2021-06-05', 'AZ-AGM', 'AP_MINE', 10, 1);
                INSERT INTO monthly_total VALUES ('found-item', '2021-06-01', 'AZ-AGM', 'AP_MINE', 10, 1)
                """);

        database.migrateTo("latest");

        assertThat(database.rows("SELECT day, known_in, amount, reports FROM daily_total"))
                .containsExactly("2021-06-05 2021-06-01 10 1");

        MergedReports.in(database, IncidentDraft.named("two", "2021-06-04", "AZ-KAL", killed(CIVILIAN, 1)));
        assertThat(Ledger.items(database)).isEqualTo(10);
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void landGetsThePlaceThatAMergeWouldGiveIt() throws SQLException {
        TestDatabase database = TestDatabase.create();
        Random random = new Random(11);
        List<ReportDraft> land = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ReportDraft draft = ReportDraft.named("land " + i);
            land.add(draft.content(land(random)));
            land.add(draft.revision(2).content(land(random)));
        }
        land.add(ReportDraft.named("withdrawn").withdrawn());
        MergedReports.in(database, new LandReleaseTable(), land.toArray(ReportDraft[]::new));
        List<String> contents = database.contents();
        assertThat(database.number("SELECT count(DISTINCT (latitude, longitude)) FROM land_release"))
                .isGreaterThan(100);

        database.execute("""
                ALTER TABLE land_release DROP COLUMN latitude, DROP COLUMN longitude;
                ALTER TABLE land_release_history DROP COLUMN latitude, DROP COLUMN longitude;
                DELETE FROM flyway_schema_history WHERE version::int > 10
                """);
        database.migrateTo("12");

        assertThat(database.contents()).isEqualTo(contents);
    }

    @Test
    void reportsOfOneFieldBecomeProbableDuplicatesWhateverTheirAreas() throws SQLException {
        TestDatabase database = TestDatabase.createAt("12");
        // Today's merge writes it too.
        database.execute("CREATE TABLE team_month (team text, kind text, district text, month date)");
        Perimeter field = new Perimeter(
                Perimeter.TYPE,
                List.of(List.of(
                        new Position(46, 40), new Position(46.01, 40), new Position(46, 40.01), new Position(46, 40))));
        MergedReports.in(
                database,
                new LandReleaseTable(),
                ReportDraft.named("once").content(cleared(5_000, field)),
                ReportDraft.named("again").content(cleared(6_000, field)));
        String cases = "SELECT concern, report_count FROM quality_case('2021-06-01', '2021-06-30')";
        assertThat(database.rows(cases)).isEmpty();

        database.migrateTo("13");

        assertThat(database.rows(cases)).containsExactly("probable-duplicate 2");
    }

    private static LandRelease cleared(int squareMetres, Perimeter field) {
        return new LandRelease(
                LocalDate.of(2021, 6, 17), "AZ-AGM", ReleaseType.CLEARED, squareMetres, null, field, null);
    }

    private static LandRelease land(Random random) {
        return cleared(1, perimeter(random));
    }

    /** None, or any: with holes, without an area, crossing itself, as small and as large as there are. */
    private static Perimeter perimeter(Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        double size = Math.pow(10, -random.nextInt(12));
        Position somewhere = new Position(160 * random.nextDouble(), 80 * random.nextDouble());
        List<List<Position>> rings = new ArrayList<>();
        for (int ring = random.nextInt(3); ring >= 0; ring--) {
            List<Position> corners = new ArrayList<>();
            for (int corner = 3 + random.nextInt(30); corner > 0; corner--) {
                corners.add(new Position(
                        somewhere.longitude() + size * random.nextDouble(),
                        somewhere.latitude() + size * random.nextInt(3) * random.nextDouble()));
            }
            corners.add(corners.get(0));
            rings.add(corners);
        }
        return new Perimeter(Perimeter.TYPE, rings);
    }
}
