package org.mineaction.statistics.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.TestDatabase;

class TotalsQueryTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TotalsQuery QUERY = new TotalsQuery(DATABASE.database());

    @BeforeAll
    static void fill() throws SQLException {
        DATABASE.execute("""
                INSERT INTO daily_total (kind, day, district, code, known_in, amount, reports) VALUES
                ('found-item', '2020-12-31', 'AZ-AGM', 'AP_MINE', '2021-01-01', 1, 1),
                ('found-item', '2021-01-01', 'AZ-AGM', 'AP_MINE', '2021-01-01', 3, 2),
                ('found-item', '2021-01-01', 'AZ-AGM', 'AP_MINE', '2021-02-01', -1, -1),
                ('found-item', '2021-01-03', 'AZ-FUZ', 'UXO', '2021-01-01', 12, 3),
                ('found-item', '2021-01-04', 'AZ-FUZ', 'SOMETHING_NEWER', '2021-02-01', 16, 1),
                ('found-item', '2021-02-01', 'AZ-AGM', 'UXO', '2021-02-01', 32, 3),
                ('other-kind', '2021-01-01', 'AZ-AGM', 'AP_MINE', '2021-01-01', 1000, 1000);
                INSERT INTO monthly_total
                SELECT kind, date_trunc('month', day), district, code, sum(amount), sum(reports)
                FROM daily_total GROUP BY 1, 2, 3, 4
                """);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            1990-01-01, 9999-12-31, -,             -,           63, 9
            2021-01-01, 2021-01-31, -,             -,           30, 5
            2021-01-03, 2021-01-03, -,             -,           12, 3
            2021-01-05, 2021-01-31, -,             -,            0, 0
            1990-01-01, 9999-12-31, AZ-AGM,        -,           35, 5
            1990-01-01, 9999-12-31, AZ-AGM AZ-FUZ, -,           63, 9
            1990-01-01, 9999-12-31, AZ-ZAN,        -,            0, 0
            1990-01-01, 9999-12-31, -,             UXO,         44, 6
            1990-01-01, 9999-12-31, -,             UXO AP_MINE, 47, 8
            2021-01-01, 2021-12-31, AZ-AGM,        UXO,         32, 3
            """)
    void anyPeriodPlaceAndCategory(
            LocalDate from, LocalDate to, String districts, String categories, long items, long reports)
            throws SQLException {
        TeamTotals totals = ask(TotalsRequest.of(new Period(from, to), ReportKind.FOUND_ITEM)
                .ofDistricts(words(districts))
                .ofCodes(words(categories)));

        assertThat(totals.total()).isEqualTo(new Sum(new Found(items, reports), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DISTRICT       | [AZ-AGM]=35/5, [AZ-FUZ]=28/4
            CATEGORY       | [AP_MINE]=3/2, [SOMETHING_NEWER]=16/1, [UXO]=44/6
            DAY            | [2020-12-31]=1/1, [2021-01-01]=2/1, [2021-01-03]=12/3, [2021-01-04]=16/1, [2021-02-01]=32/3
            WEEK           | [2020-W53]=15/5, [2021-W01]=16/1, [2021-W05]=32/3
            MONTH          | [2020-12]=1/1, [2021-01]=30/5, [2021-02]=32/3
            QUARTER        | [2020-Q4]=1/1, [2021-Q1]=62/8
            YEAR           | [2020]=1/1, [2021]=62/8
            YEAR DISTRICT  | [2020, AZ-AGM]=1/1, [2021, AZ-AGM]=34/4, [2021, AZ-FUZ]=28/4
            DISTRICT YEAR  | [AZ-AGM, 2020]=1/1, [AZ-AGM, 2021]=34/4, [AZ-FUZ, 2021]=28/4
            CATEGORY MONTH | [AP_MINE, 2020-12]=1/1, [AP_MINE, 2021-01]=2/1, [SOMETHING_NEWER, 2021-01]=16/1, \
            [UXO, 2021-01]=12/3, [UXO, 2021-02]=32/3
            YEAR WEEK      | [2020, 2020-W53]=1/1, [2021, 2020-W53]=14/4, [2021, 2021-W01]=16/1, [2021, 2021-W05]=32/3
            """)
    void anyGrouping(String groupBy, String expected) throws SQLException {
        List<Grouping> groupings =
                words(groupBy).stream().map(Grouping::valueOf).toList();

        TeamTotals totals = ask(everything(groupings));

        assertThat(written(totals)).isEqualTo(expected);
        assertThat(totals.groups().values().stream().reduce(new Sum(Found.ZERO, null), Sum::plus))
                .isEqualTo(totals.total());
    }

    @Test
    void namesEveryCategoryAskedForAndThoseThatAreNewer() throws SQLException {
        Map<String, Long> all = ask(everything(List.of())).byCategory();
        assertThat(all)
                .hasSize(13)
                .contains(entry("AP_MINE", 3L), entry("AT_MINE", 0L), entry("UXO", 44L), entry("SOMETHING_NEWER", 16L));
        assertThat(all.keySet()).startsWith("AP_MINE", "AT_MINE").endsWith("UNKNOWN", "SOMETHING_NEWER");

        TotalsRequest two = TotalsRequest.of(
                        new Period(LocalDate.EPOCH, LocalDate.of(2100, 1, 1)), ReportKind.FOUND_ITEM)
                .ofCodes(List.of("AXO", "UXO"));
        assertThat(ask(two).byCategory()).containsExactly(entry("UXO", 44L), entry("AXO", 0L));
    }

    @Test
    void saysWhenItWasReadAlsoWhenThereIsNothing() throws SQLException {
        Instant before = Instant.now().minusSeconds(5);

        TotalsRequest nothing = TotalsRequest.of(new Period(LocalDate.EPOCH, LocalDate.EPOCH), ReportKind.FOUND_ITEM)
                .by(List.of(Grouping.DAY, Grouping.CATEGORY));

        assertThat(ask(nothing).asOf()).isBetween(before, Instant.now().plusSeconds(5));
        assertThat(ask(nothing).groups()).isEmpty();
    }

    private static TeamTotals ask(TotalsRequest request) throws SQLException {
        return QUERY.ask(new TeamTotals(request));
    }

    private static TotalsRequest everything(List<Grouping> groupBy) {
        return TotalsRequest.of(new Period(LocalDate.of(1990, 1, 1), LocalDate.of(9999, 12, 31)), ReportKind.FOUND_ITEM)
                .by(groupBy);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    private static String written(TeamTotals totals) {
        return String.join(
                ", ",
                totals.groups().entrySet().stream()
                        .map(group ->
                                group.getKey() + "=" + group.getValue().found().items() + "/"
                                        + group.getValue().found().reports())
                        .toList());
    }
}
