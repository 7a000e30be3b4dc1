package org.mineaction.statistics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.Role;
import org.mineaction.http.Page;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;

class QualityQueryTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final QualityQuery QUERY = new QualityQuery(DATABASE.database());
    private static final Period YEAR = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    private static final Location PLACE = new Location(40.02111, 46.99031, null);
    private static final Location FIVE_METRES_ON = new Location(40.02114, 46.99034, 3.0);
    private static final Location ELSEWHERE = new Location(40.02211, 46.99031, null);

    private static final ReportDraft FLAGGED = on("2021-03-01", "flagged").flagged(Flag.LOCATION_OUTSIDE_DISTRICT);
    private static final ReportDraft CONFLICT = on("2021-03-02", "conflict");
    private static final ReportDraft FOREIGN = on("2021-03-03", "foreign").by("TEAM-C", Role.REPORTER);
    private static final ReportDraft MEDDLED_WITH = on("2021-03-04", "meddled with");
    private static final ReportDraft FLAGGED_TOO =
            on("2021-03-01", "flagged too").quantity(6).flagged(Flag.LOCATION_OUTSIDE_DISTRICT);
    private static final ReportDraft GONE_IN_CONFLICT = on("2021-03-06", "gone in conflict");
    private static final ReportDraft WITHDRAWN = on("2021-03-05", "withdrawn").flagged(Flag.LOCATION_OUTSIDE_DISTRICT);

    private static ReportDraft on(String day, String name) {
        return ReportDraft.named(name).found(day, "AZ-AGM", Category.AP_MINE).quantity(2);
    }

    private static ReportDraft at(String day, String name, Location place, String task) {
        return on(day, name).detailed(null, Disposition.REMOVED, place, task);
    }

    private static ReportDraft released(String day, String name, int area, String task) {
        return ReportDraft.named(name)
                .content(new LandRelease(LocalDate.parse(day), "AZ-FUZ", ReleaseType.CLEARED, area, null, null, task));
    }

    @BeforeAll
    static void fill() throws SQLException {
        MergedReports.in(
                DATABASE,
                FLAGGED,
                FLAGGED_TOO,
                FLAGGED_TOO.recorded(9).quantity(3),
                GONE_IN_CONFLICT,
                GONE_IN_CONFLICT.recorded(9).quantity(3),
                GONE_IN_CONFLICT.revision(2).withdrawn(),
                CONFLICT,
                CONFLICT.recorded(9).quantity(3),
                FOREIGN,
                MEDDLED_WITH,
                MEDDLED_WITH.revision(2).by("TEAM-C", Role.REPORTER),
                MEDDLED_WITH.revision(2).by("TEAM-C", Role.REPORTER).quantity(4),
                WITHDRAWN,
                WITHDRAWN.revision(2).withdrawn());
        MergedReports.in(
                DATABASE,
                at("2021-04-01", "here", PLACE, "T-1"),
                at("2021-04-01", "here again", FIVE_METRES_ON, "T-2").quantity(9),
                at("2021-04-01", "elsewhere", ELSEWHERE, "T-1"),
                at("2021-04-01", "another team's", PLACE, "T-1").team("TEAM-B").by("TEAM-B", Role.REPORTER),
                at("2021-04-02", "another day's", PLACE, "T-1"),
                at("2021-04-02", "left there", PLACE, "T-1").detailed(null, Disposition.LEFT_MARKED, PLACE, "T-1"),
                at("2021-04-03", "placeless", null, "T-1"),
                at("2021-04-03", "placeless again", null, "T-1"),
                at("2021-04-03", "another figure", null, "T-1").quantity(3),
                at("2021-04-03", "another task", null, "T-2"));
        MergedReports.in(
                DATABASE,
                repeated("2021-05-03", 12),
                repeated("2021-05-04", 12),
                repeated("2021-05-07", 12),
                repeated("2021-05-08", 13),
                repeated("2021-05-09", 12),
                repeated("2021-05-10", 12));
        MergedReports.in(
                DATABASE,
                new LandReleaseTable(),
                released("2021-06-01", "land", 5000, "T-1"),
                released("2021-06-01", "land again", 5000, "T-1"),
                released("2021-06-01", "more land", 5001, "T-1"));
        DATABASE.execute("""
                INSERT INTO dead_letter (kind, partition, record_offset, reason, recorded_at)
                VALUES ('casualty', 3, 17, 'MALFORMED', '2021-07-01T19:59:59Z'),
                       ('casualty', 3, 18, 'INVALID', '2021-07-01T20:00:00Z')
                """);
        DATABASE.execute("""
                INSERT INTO dead_letter (kind, partition, record_offset, reason, recorded_at, replayed_at)
                VALUES ('casualty', 3, 19, 'MALFORMED', '2021-07-01T12:00:00Z', '2021-07-02T12:00:00Z')
                """);
    }

    private static ReportDraft repeated(String day, int quantity) {
        return ReportDraft.named("repeated " + day)
                .found(day, "AZ-ZAN", Category.UXO)
                .quantity(quantity);
    }

    @Test
    void whatIsUnlikelyAboutReportsThatCount() throws SQLException {
        assertThat(ask(Concern.FLAGGED))
                .flatExtracting(QualityCase::reports)
                .containsExactlyInAnyOrder(FLAGGED.id(), FLAGGED_TOO.id());
        assertThat(ask(Concern.FLAGGED))
                .filteredOn(one -> one.reports().contains(FLAGGED.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reasons()).containsExactly("LOCATION_OUTSIDE_DISTRICT");
                    assertThat(one.kind()).isEqualTo("found-item");
                    assertThat(one.day()).isEqualTo(LocalDate.of(2021, 3, 1));
                    assertThat(one.team()).isEqualTo("TEAM-A");
                    assertThat(one.districts()).containsExactly("AZ-AGM");
                    assertThat(one.code()).isEqualTo("AP_MINE");
                });
    }

    @Test
    void conflictsAlsoBehindAWithdrawal() throws SQLException {
        assertThat(ask(Concern.CONFLICT))
                .flatExtracting(QualityCase::reports)
                .containsExactly(GONE_IN_CONFLICT.id(), CONFLICT.id(), FLAGGED_TOO.id());
    }

    @Test
    void refusedRevisionsOfReportsThatCountAndOfThoseThatDoNot() throws SQLException {
        assertThat(ask(Concern.REFUSED))
                .extracting(one -> one.reports().get(0), QualityCase::team, QualityCase::submittedBy)
                .containsExactly(
                        tuple(MEDDLED_WITH.id(), "TEAM-A", "TEAM-C"),
                        tuple(MEDDLED_WITH.id(), "TEAM-A", "TEAM-C"),
                        tuple(FOREIGN.id(), "TEAM-A", "TEAM-C"));
    }

    @Test
    void reportsOfOneTeamDayPlaceAndCategory() throws SQLException {
        assertThat(ask(Concern.PROBABLE_DUPLICATE))
                .extracting(one -> one.kind() + " " + one.day() + " " + one.reportCount())
                .containsExactly("land-release 2021-06-01 2", "found-item 2021-04-03 2", "found-item 2021-04-01 2");
        assertThat(ask(Concern.PROBABLE_DUPLICATE).get(2).reports())
                .containsExactlyInAnyOrder(
                        ReportDraft.named("here").id(),
                        ReportDraft.named("here again").id());
    }

    @Test
    void aFigureThatRepeatsItselfOnThreeReportingDaysInARow() throws SQLException {
        assertThat(ask(Concern.REPEATED_FIGURE)).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualTo(12);
            assertThat(one.since()).isEqualTo(LocalDate.of(2021, 5, 3));
            assertThat(one.day()).isEqualTo(LocalDate.of(2021, 5, 7));
            assertThat(one.days()).isEqualTo(3);
            assertThat(one.districts()).containsExactly("AZ-ZAN");
            assertThat(one.code()).isEqualTo("UXO");
        });
    }

    @Test
    void soItIsWhereThePeriodCutsItsDays() throws SQLException {
        Period end = new Period(LocalDate.of(2021, 5, 7), LocalDate.of(2021, 5, 7));

        assertThat(list(new QualityRequest(end, List.of(), null, List.of(Concern.REPEATED_FIGURE), 10, null)))
                .isEqualTo(ask(Concern.REPEATED_FIGURE));
    }

    @Test
    void whatNobodyMayKnowThePlaceOfIsNotComparedWithOthers() throws SQLException {
        assertThat(ask(Concern.PROBABLE_DUPLICATE))
                .flatExtracting(QualityCase::reports)
                .doesNotContain(ReportDraft.named("left there").id());
    }

    @Test
    void theFirstDayThereIsIsNoMistake() throws SQLException {
        Period first = new Period(LocalDate.of(0, 12, 31), LocalDate.of(1, 1, 1));

        assertThat(list(new QualityRequest(first, List.of(), "TEAM-A", List.of(), 10, null)))
                .isEmpty();
    }

    @Test
    void deadLettersByTheirLocalDayUntilTheyAreSentAgain() throws SQLException {
        assertThat(ask(Concern.DEAD_LETTER))
                .extracting(one -> one.day() + " " + one.deadLetter() + " " + one.reasons())
                .containsExactly("2021-07-02 casualty/3/18 [INVALID]", "2021-07-01 casualty/3/17 [MALFORMED]");
    }

    @Test
    void everyFilterNarrows() throws SQLException {
        assertThat(list(new QualityRequest(YEAR, List.of("AZ-ZAN"), null, List.of(), 10, null)))
                .extracting(QualityCase::concern)
                .containsExactly(Concern.REPEATED_FIGURE);
        assertThat(list(new QualityRequest(YEAR, List.of(), "TEAM-B", List.of(), 10, null)))
                .isEmpty();
        Period march = new Period(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 2));
        assertThat(list(new QualityRequest(march, List.of(), null, List.of(), 10, null)))
                .extracting(QualityCase::concern)
                .containsExactly(
                        Concern.DEAD_LETTER,
                        Concern.DEAD_LETTER,
                        Concern.CONFLICT,
                        Concern.CONFLICT,
                        Concern.FLAGGED,
                        Concern.FLAGGED);
    }

    @Test
    void pagesHaveNoGapsAndNoRepeats() throws SQLException {
        List<QualityCase> all = list(new QualityRequest(YEAR, List.of(), null, List.of(), 1000, null));
        assertThat(all).hasSize(14);
        for (int limit = 1; limit <= all.size(); limit++) {
            List<QualityCase> paged = new ArrayList<>();
            CasePlace after = null;
            do {
                Page<QualityCase> page = QUERY.list(new QualityRequest(YEAR, List.of(), null, List.of(), limit, after));
                paged.addAll(page.items());
                after = page.next() == null ? null : CasePlace.read(page.next()).orElseThrow();
            } while (after != null);
            assertThat(paged).as("pages of %d", limit).isEqualTo(all);
        }
    }

    @Test
    void aPlaceThatNobodyWasGiven() {
        for (String written :
                List.of("", "x", "MjAyMS0wMS0wMXxmbGFnZ2Vk", "MjAyMS0wMS0wMXxvZGR8eA", "MjAyMS0xMy0wMXxmbGFnZ2VkfHg")) {
            assertThat(CasePlace.read(written)).as(written).isEmpty();
        }
    }

    private static List<QualityCase> ask(Concern concern) throws SQLException {
        return list(new QualityRequest(YEAR, List.of(), null, List.of(concern), 100, null));
    }

    private static List<QualityCase> list(QualityRequest request) throws SQLException {
        return QUERY.list(request).items();
    }
}
