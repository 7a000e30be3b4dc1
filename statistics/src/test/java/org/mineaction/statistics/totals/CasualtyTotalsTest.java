package org.mineaction.statistics.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineaction.contract.PersonStatus.CIVILIAN;
import static org.mineaction.contract.PersonStatus.DEMINER;
import static org.mineaction.statistics.IncidentDraft.injured;
import static org.mineaction.statistics.IncidentDraft.killed;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.merge.MergedReports;

class CasualtyTotalsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void fill() throws SQLException {
        MergedReports.in(
                DATABASE,
                IncidentDraft.named("before", "2020-11-09", "AZ-AGM", killed(CIVILIAN, 100)),
                IncidentDraft.named("first", "2020-11-10", "AZ-AGM", killed(CIVILIAN, 1), injured(CIVILIAN, 2)),
                IncidentDraft.named("at work", "2021-06-04", "AZ-KAL", killed(DEMINER, 1), injured(CIVILIAN, 4)),
                IncidentDraft.named(
                        "newer", "2021-06-30", "AZ-KAL", new CasualtyCount(Outcome.of("MISSING"), CIVILIAN, 8)),
                IncidentDraft.named("withdrawn", "2021-06-05", "AZ-KAL", killed(CIVILIAN, 50))
                        .revision(2)
                        .withdrawn());
        MergedReports.in(DATABASE, ReportDraft.named("found"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2020-11-10, 2021-07-03, -,             2 6 8 3
            1990-01-01, 2021-07-03, -,             102 6 8 4
            2021-06-04, 2021-06-04, -,             1 4 0 1
            2021-06-01, 2021-06-30, -,             1 4 8 2
            2021-06-01, 2021-06-29, -,             1 4 0 1
            2020-11-10, 2021-07-03, AZ-KAL,        1 4 8 2
            2020-11-10, 2021-07-03, AZ-KAL AZ-AGM, 2 6 8 3
            2020-11-10, 2021-07-03, AZ-ZAN,        0 0 0 0
            2021-07-01, 2021-07-03, -,             0 0 0 0
            """)
    void anyPeriodAndPlace(LocalDate from, LocalDate to, String districts, String expected) throws SQLException {
        List<String> codes = districts == null ? List.of() : words(districts);

        assertThat(written(ask(from, to, codes, List.of()).total())).isEqualTo(expected);
    }

    /** Killed, injured, unknown, incidents. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DISTRICT              | [AZ-AGM]=1 2 0 1, [AZ-KAL]=1 4 8 2
            MONTH                 | [2020-11]=1 2 0 1, [2021-06]=1 4 8 2
            YEAR DISTRICT         | [2020, AZ-AGM]=1 2 0 1, [2021, AZ-KAL]=1 4 8 2
            OUTCOME               | [INJURED]=0 6 0 2, [KILLED]=2 0 0 2, [MISSING]=0 0 8 1
            PERSON_STATUS         | [CIVILIAN]=1 6 8 3, [DEMINER]=1 0 0 1
            PERSON_STATUS OUTCOME | [CIVILIAN, INJURED]=0 6 0 2, [CIVILIAN, KILLED]=1 0 0 1, \
            [CIVILIAN, MISSING]=0 0 8 1, [DEMINER, KILLED]=1 0 0 1
            OUTCOME YEAR          | [INJURED, 2020]=0 2 0 1, [INJURED, 2021]=0 4 0 1, [KILLED, 2020]=1 0 0 1, \
            [KILLED, 2021]=1 0 0 1, [MISSING, 2021]=0 0 8 1
            """)
    void anyGroupingCountsEachIncidentOnceInEachGroup(String groupBy, String expected) throws SQLException {
        List<Grouping> groupings =
                words(groupBy).stream().map(Grouping::valueOf).toList();

        CasualtyTotals totals = ask(LocalDate.of(2020, 11, 10), LocalDate.of(2021, 7, 3), List.of(), groupings);

        assertThat(totals.groups().entrySet().stream()
                        .map(group -> group.getKey() + "=" + written(group.getValue()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
        assertThat(written(totals.total())).isEqualTo("2 6 8 3");
    }

    @Test
    void saysWhenItWasReadAlsoWhenThereIsNothing() throws SQLException {
        CasualtyTotals nothing =
                ask(LocalDate.EPOCH, LocalDate.EPOCH, List.of(), List.of(Grouping.OUTCOME, Grouping.YEAR));

        assertThat(nothing.asOf()).isNotNull();
        assertThat(nothing.groups()).isEmpty();
        assertThat(new String(
                        TotalsTable.of(new Compared<>(nothing, null), Gazetteer.standard(), ExportFormat.Kind.CSV)
                                .bytes(ExportFormat.PLAIN_CSV),
                        StandardCharsets.UTF_8))
                .isEqualTo("outcome,year,killed,injured,unknown,incidents\r\n");
    }

    private static CasualtyTotals ask(LocalDate from, LocalDate to, List<String> districts, List<Grouping> groupBy)
            throws SQLException {
        TotalsRequest request = TotalsRequest.of(new Period(from, to), ReportKind.CASUALTY)
                .ofDistricts(districts)
                .by(groupBy);
        return new TotalsQuery(DATABASE.database()).ask(new CasualtyTotals(request));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    private static String written(CasualtySum sum) {
        return sum.published().values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
