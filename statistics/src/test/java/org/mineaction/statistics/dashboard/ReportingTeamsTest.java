package org.mineaction.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.Category;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.ReleaseType;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;
import org.mineaction.statistics.merge.MinefieldMapTable;

class ReportingTeamsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Language ENGLISH = Language.english(Gazetteer.standard());

    @BeforeAll
    static void fill() throws SQLException {
        ReportDraft gone = found("gone", "DELTA", "2021-06-10", "AZ-AGM");
        ReportDraft moved = found("moved", "ALPHA", "2021-06-11", "AZ-FUZ");
        ReportDraft twice = found("twice", "BRAVO", "2021-06-12", "AZ-AGM");
        MergedReports.in(
                DATABASE,
                found("first", "ALPHA", "2021-06-10", "AZ-AGM"),
                moved,
                moved.revision(2).found("2021-07-11", "AZ-FUZ", Category.UXO),
                twice,
                twice.quantity(7),
                gone,
                gone.revision(2).withdrawn(),
                found("not theirs", "ECHO", "2021-06-10", "AZ-AGM")
                        .revision(2)
                        .by("OTHER", gone.by().role()));
        MergedReports.in(
                DATABASE,
                new LandReleaseTable(),
                land("both", "ALPHA", "2021-06-20", "AZ-AGM"),
                land("land alone", "FOXTROT", "2021-06-20", "AZ-ZAN"));
        MergedReports.in(
                DATABASE,
                new MinefieldMapTable(),
                ReportDraft.named("map")
                        .team("OFFICE")
                        .by("OFFICE", gone.by().role())
                        .content(new MinefieldMap(LocalDate.of(2021, 6, 12), List.of("AZ-AGM"), 5, null)));
    }

    private static ReportDraft found(String name, String team, String day, String district) {
        return ReportDraft.named(name)
                .team(team)
                .by(team, ReportDraft.named(name).by().role())
                .found(day, district, Category.UXO);
    }

    private static ReportDraft land(String name, String team, String day, String district) {
        return found(name, team, day, district)
                .content(new LandRelease(LocalDate.parse(day), district, ReleaseType.CLEARED, 5, null, null, null));
    }

    private static long count(String from, String to, String district) throws SQLException {
        View view = new View(new Period(LocalDate.parse(from), LocalDate.parse(to)), district, Measure.ITEMS, ENGLISH);
        return DATABASE.database().snapshot(connection -> ReportingTeams.count(connection, view));
    }

    /** Who reports finds, or land, or both; whose reports were withdrawn, refused, or are of another day or place, does not count. */
    @ParameterizedTest
    @CsvSource({
        "2021-06-01, 2021-06-30,        , 3",
        "2021-06-01, 2021-06-30, AZ-AGM , 2",
        "2021-06-01, 2021-06-30, AZ-FUZ , 0",
        "2021-07-01, 2021-07-31, AZ-FUZ , 1",
        "2021-06-12, 2021-06-12,        , 1",
        "2021-06-20, 2021-06-20,        , 2",
        "2022-01-01, 2022-12-31,        , 0"
    })
    void everyTeamOnce(String from, String to, String district, long teams) throws SQLException {
        assertThat(count(from, to, district)).isEqualTo(teams);
        String where = district == null ? "" : " AND district = '" + district + "'";
        assertThat(count(from, to, district))
                .as("as many as totals by team have groups")
                .isEqualTo(DATABASE.number("SELECT count(DISTINCT team) FROM counted_fact WHERE replaced_at IS NULL"
                        + " AND kind IN ('found-item', 'land-release') AND day BETWEEN '" + from + "' AND '" + to + "'"
                        + where));
    }

    @Test
    void anEmptyLedgerHasNone() throws SQLException {
        TestDatabase empty = TestDatabase.create();
        View view = new View(
                new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)), null, Measure.ITEMS, ENGLISH);
        assertThat(empty.database().<Long>snapshot(connection -> ReportingTeams.count(connection, view)))
                .isZero();
    }
}
