package org.mineaction.statistics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.Role;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;

/** Which reports of released land are probably of one field. */
class LandDuplicatesTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Period JUNE = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30));
    private static final String DAY = "2021-06-17";
    private static final double SIDE = 0.004;
    private static final Perimeter FIELD = field(46.98, 40.02, SIDE, SIDE);
    /** The same field with its corners elsewhere, its centre some twenty metres on. */
    private static final Perimeter MEASURED_AGAIN = field(46.98, 40.02, SIDE + 0.0004, SIDE - 0.0002);

    private final QualityQuery query = new QualityQuery(DATABASE.database());

    @AfterEach
    void clear() throws SQLException {
        DATABASE.clear();
    }

    private static Perimeter field(double west, double south, double wide, double high) {
        Position corner = new Position(west, south);
        return new Perimeter(
                Perimeter.TYPE,
                List.of(List.of(
                        corner,
                        new Position(west + wide, south),
                        new Position(west + wide, south + high),
                        new Position(west, south + high),
                        corner)));
    }

    private static ReportDraft cleared(String name, int area, Perimeter where) {
        return land(name, DAY, "AZ-AGM", ReleaseType.CLEARED, area, where, "task of " + name);
    }

    private static ReportDraft land(
            String name, String day, String district, ReleaseType type, int area, Perimeter where, String task) {
        return ReportDraft.named(name)
                .content(new LandRelease(LocalDate.parse(day), district, type, area, null, where, task));
    }

    /** The cases that these reports make, each as the ids of its reports. */
    private List<List<UUID>> cases(ReportDraft... reports) throws SQLException {
        MergedReports.in(DATABASE, new LandReleaseTable(), reports);
        return query
                .list(new QualityRequest(JUNE, List.of(), null, List.of(Concern.PROBABLE_DUPLICATE), 100, null))
                .items()
                .stream()
                .map(QualityCase::reports)
                .toList();
    }

    private static List<UUID> ids(ReportDraft... reports) {
        // In the order of PostgreSQL, which is that of their digits.
        return Arrays.stream(reports)
                .map(ReportDraft::id)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    @Test
    void twoReportsOfOneFieldWhateverAreaAndTaskTheyGive() throws SQLException {
        ReportDraft once = cleared("once", 150_000, FIELD);
        ReportDraft again = cleared("again", 98_765, MEASURED_AGAIN);

        MergedReports.in(DATABASE, new LandReleaseTable(), once, again);

        assertThat(query.list(new QualityRequest(JUNE, List.of("AZ-AGM"), "TEAM-A", List.of(), 100, null))
                        .items())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.concern()).isEqualTo(Concern.PROBABLE_DUPLICATE);
                    assertThat(one.kind()).isEqualTo("land-release");
                    assertThat(one.code()).isEqualTo("CLEARED");
                    assertThat(one.day()).isEqualTo(DAY);
                    assertThat(one.reports()).isEqualTo(ids(once, again));
                });
    }

    @Test
    void fieldsOfSeveralReportsAreSeveralCases() throws SQLException {
        Perimeter elsewhere = field(46.9, 40.1, SIDE, SIDE);
        ReportDraft[] one = {
            cleared("a", 1, FIELD), cleared("b", 2, MEASURED_AGAIN), cleared("c", 3, FIELD), cleared("d", 4, FIELD)
        };
        ReportDraft[] other = {cleared("e", 5, elsewhere), cleared("f", 6, elsewhere)};

        MergedReports.in(DATABASE, new LandReleaseTable(), one);

        assertThat(cases(other)).containsExactlyInAnyOrder(ids(one), ids(other));
    }

    @Test
    void fieldsSideBySideAreTwo() throws SQLException {
        assertThat(cases(
                        cleared("west", 150_000, FIELD),
                        cleared("east", 150_000, field(46.98 + SIDE, 40.02, SIDE, SIDE)),
                        cleared("north", 150_000, field(46.98, 40.02 + SIDE, SIDE, SIDE)),
                        cleared("far away", 150_000, field(46.7, 40.2, SIDE, SIDE))))
                .isEmpty();
    }

    @Test
    void fieldsNearInLatitudeOrLongitudeAloneAreNotNear() throws SQLException {
        assertThat(cases(
                        cleared("near", 150_000, FIELD),
                        cleared("just within", 150_000, field(46.9809, 40.0209, SIDE, SIDE)),
                        cleared("just beyond west", 150_000, field(46.9789, 40.02, SIDE, SIDE)),
                        cleared("just beyond south", 150_000, field(46.98, 40.0189, SIDE, SIDE))))
                .containsExactly(ids(ReportDraft.named("near"), ReportDraft.named("just within")));
    }

    @Test
    void whatIsCancelledAndReducedAndClearedOfOneFieldAreItsParts() throws SQLException {
        assertThat(cases(
                        land("cancelled", DAY, "AZ-AGM", ReleaseType.CANCELLED, 90_000, FIELD, "T-1"),
                        land("reduced", DAY, "AZ-AGM", ReleaseType.REDUCED, 40_000, FIELD, "T-1"),
                        land("cleared", DAY, "AZ-AGM", ReleaseType.CLEARED, 20_000, FIELD, "T-1"),
                        land("cleared later", "2021-06-24", "AZ-AGM", ReleaseType.CLEARED, 20_000, FIELD, "T-1")))
                .isEmpty();
    }

    @Test
    void anotherTeamOrDistrictIsAnother() throws SQLException {
        assertThat(cases(
                        cleared("ours", 150_000, FIELD),
                        cleared("theirs", 150_000, FIELD).team("TEAM-B").by("TEAM-B", Role.REPORTER),
                        land("in another district", DAY, "AZ-TAR", ReleaseType.CLEARED, 150_000, FIELD, "T-1")))
                .isEmpty();
    }

    @Test
    void withoutAPerimeterTaskAndAreaTell() throws SQLException {
        ReportDraft drawn = land("drawn", DAY, "AZ-AGM", ReleaseType.CLEARED, 5_000, FIELD, "T-1");
        ReportDraft undrawn = land("undrawn", DAY, "AZ-AGM", ReleaseType.CLEARED, 5_000, null, "T-1");
        ReportDraft taskless = land("taskless", DAY, "AZ-AGM", ReleaseType.CLEARED, 6_000, null, null);

        assertThat(cases(
                        drawn,
                        undrawn,
                        taskless,
                        taskless.named("taskless", " again"),
                        land("of another task", DAY, "AZ-AGM", ReleaseType.CLEARED, 5_000, null, "T-2"),
                        land("of another area", DAY, "AZ-AGM", ReleaseType.CLEARED, 5_001, null, "T-1")))
                .containsExactlyInAnyOrder(ids(drawn, undrawn), ids(taskless, taskless.named("taskless", " again")));
    }

    @Test
    void whatWasWithdrawnIsNoDuplicate() throws SQLException {
        ReportDraft again = cleared("again", 98_765, MEASURED_AGAIN);

        assertThat(cases(
                        cleared("once", 150_000, FIELD),
                        again,
                        again.revision(2).withdrawn()))
                .isEmpty();
    }
}
