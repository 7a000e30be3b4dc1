package org.mineaction.statistics.totals;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;

/** Found items and released land in one answer. */
class LandTotalsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TotalsQuery QUERY = new TotalsQuery(DATABASE.database());

    @BeforeAll
    static void fill() throws SQLException {
        MergedReports.in(DATABASE, ReportDraft.named("found").found("2021-06-05", "AZ-AGM", Category.UXO));
        ReportDraft withdrawn = land("withdrawn", "2021-06-17", "AZ-AGM", ReleaseType.CLEARED, 900);
        MergedReports.in(
                DATABASE,
                new LandReleaseTable(),
                land("aghdam", "2021-06-17", "AZ-AGM", ReleaseType.CLEARED, 5_000_000),
                land("fuzuli", "2021-07-01", "AZ-FUZ", ReleaseType.CLEARED, 630_000),
                land("reduced", "2021-07-01", "AZ-FUZ", ReleaseType.REDUCED, 100),
                land("newer", "2021-07-31", "AZ-FUZ", ReleaseType.of("NOT_YET_KNOWN"), 7),
                withdrawn,
                withdrawn.revision(2).withdrawn());
    }

    private static ReportDraft land(String name, String day, String district, ReleaseType type, int squareMetres) {
        return ReportDraft.named(name)
                .content(new LandRelease(LocalDate.parse(day), district, type, squareMetres, null, null, null));
    }

    private static TeamTotals ask(String from, String to, Grouping... groupBy) throws SQLException {
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return QUERY.ask(new TeamTotals(TotalsRequest.of(period, ReportKind.FOUND_ITEM, ReportKind.LAND_RELEASE)
                .by(List.of(groupBy))));
    }

    @Test
    void bothAreInTheTotal() throws SQLException {
        TeamTotals totals = ask("2021-06-01", "2021-07-30");

        assertThat(totals.total()).isEqualTo(new Sum(new Found(10, 1), new Land(0, 100, 5_630_000, 5_630_100, 3)));
        assertThat(totals.byReleaseType())
                .containsExactly(entry("CANCELLED", 0L), entry("REDUCED", 100L), entry("CLEARED", 5_630_000L));
        assertThat(ask("2021-06-01", "2021-07-31").byReleaseType())
                .containsEntry("NOT_YET_KNOWN", 7L)
                .hasSize(4);
    }

    @Test
    void theirPartsSumToTheTotal() throws SQLException {
        TeamTotals totals = ask("2021-06-01", "2021-12-31", Grouping.MONTH, Grouping.DISTRICT);

        assertThat(totals.groups())
                .isEqualTo(Map.of(
                        List.of("2021-06", "AZ-AGM"),
                                new Sum(new Found(10, 1), new Land(0, 0, 5_000_000, 5_000_000, 1)),
                        List.of("2021-07", "AZ-FUZ"), new Sum(Found.ZERO, new Land(0, 100, 630_000, 630_107, 3))));
        assertThat(totals.groups().values().stream().reduce(new Sum(null, null), Sum::plus))
                .isEqualTo(totals.total());
    }

    @Test
    void partsByReleaseTypeAreOfLandAlone() throws SQLException {
        TeamTotals totals = ask("2021-06-01", "2021-07-31", Grouping.RELEASE_TYPE);

        assertThat(totals.total()).isEqualTo(new Sum(new Found(10, 1), new Land(0, 100, 5_630_000, 5_630_107, 4)));
        assertThat(totals.groups())
                .isEqualTo(Map.of(
                        List.of("CLEARED"), new Sum(null, new Land(0, 0, 5_630_000, 5_630_000, 2)),
                        List.of("NOT_YET_KNOWN"), new Sum(null, new Land(0, 0, 0, 7, 1)),
                        List.of("REDUCED"), new Sum(null, new Land(0, 100, 0, 100, 1))));
    }

    @Test
    void partsByCategoryAreOfFoundItemsAlone() throws SQLException {
        TeamTotals totals = ask("2021-06-01", "2021-07-31", Grouping.CATEGORY);

        assertThat(totals.total().land()).isEqualTo(new Land(0, 100, 5_630_000, 5_630_107, 4));
        assertThat(totals.groups()).isEqualTo(Map.of(List.of("UXO"), new Sum(new Found(10, 1), null)));
    }

    @Test
    void foundItemsAloneHaveNoLand() throws SQLException {
        Period june = new Period(LocalDate.parse("2021-06-01"), LocalDate.parse("2021-06-30"));
        TotalsRequest request = TotalsRequest.of(june, ReportKind.FOUND_ITEM)
                .ofCodes(List.of("UXO"))
                .by(List.of(Grouping.CATEGORY));
        TeamTotals totals = QUERY.ask(new TeamTotals(request));

        assertThat(totals.total()).isEqualTo(new Sum(new Found(10, 1), null));
        assertThat(totals.byReleaseType()).isNull();
    }
}
