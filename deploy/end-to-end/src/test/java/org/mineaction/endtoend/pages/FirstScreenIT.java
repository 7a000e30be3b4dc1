package org.mineaction.endtoend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mineaction.contract.Report;
import org.mineaction.endtoend.Calls;

/** What the dashboard says at first sight is what the API says. */
class FirstScreenIT {
    @RegisterExtension
    final Readers readers = new Readers();

    private final Calls calls = readers.ledger().calls();

    private static LocalDate today() {
        return LocalDate.now(Report.ZONE);
    }

    private static LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The samples are of years ago: without these, the days of today's presets would be all alike. */
    @BeforeAll
    static void reportsOfLately() {
        SampledLedger ledger = SampledLedger.shared();
        ledger.report(today(), 1);
        ledger.report(monday().minusDays(3), 2);
        ledger.report(today().withDayOfMonth(1).minusDays(1), 4);
        ledger.report(today().withDayOfYear(1), 8);
        ledger.settle();
    }

    static List<Asked> whatIsAskedOf() {
        return List.of(
                Asked.PUBLISHED,
                Asked.PUBLISHED.in("AZ-AGM"),
                Asked.PUBLISHED.before(),
                Asked.of("2021-06-12", "2021-06-12"),
                Asked.of("2020-11-10", "2022-12-31"),
                Asked.of("2019-01-01", "2019-01-31"));
    }

    @ParameterizedTest
    @MethodSource("whatIsAskedOf")
    void itsFiguresAndTheirChangesAreThoseOfTheApi(Asked asked) {
        Dashboard dashboard = readers.dashboard(asked);

        assertThat(dashboard.shown()).isEqualTo(asked);
        assertThat(dashboard.figures()).isEqualTo(Headline.figures(calls, asked));
        assertThat(Headline.changes(calls, asked)).containsAllEntriesOf(dashboard.changes());
    }

    @Test
    void thePublishedPeriodShowsWhatWasPublished() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);

        Locator figures = dashboard.region("Figures");
        assertThat(figures.locator("#figure-AP_MINE").innerText()).contains("1,087");
        assertThat(figures.locator("#figure-AT_MINE").innerText()).contains("316");
        assertThat(figures.locator("#figure-UXO").innerText()).contains("461");
        assertThat(figures.locator("#figure-cleared").innerText()).contains("563");
        assertThat(dashboard.changes()).containsKeys("AP_MINE", "AT_MINE", "UXO", "other", "cleared", "teams");
        assertThat(dashboard.page().title()).contains("1 June – 3 July 2021");
    }

    @Test
    void whatIsOftenAskedForIsOneLinkAway() {
        Map<String, Asked> presets = Map.of(
                "Last week", new Asked(monday().minusWeeks(1), monday().minusDays(1), null),
                "Last month",
                        new Asked(
                                today().withDayOfMonth(1).minusMonths(1),
                                today().withDayOfMonth(1).minusDays(1),
                                null),
                "This year", new Asked(today().withDayOfYear(1), today(), null),
                "Since the ceasefire", new Asked(LocalDate.of(2020, 11, 10), today(), null));
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);

        presets.forEach((name, asked) -> {
            dashboard.link(name).click();
            dashboard.awaitShown(asked);
            assertThat(dashboard.figures()).as(name).isEqualTo(Headline.figures(calls, asked));
            assertThat(dashboard.link(name).getAttribute("aria-current")).isEqualTo("true");
        });
    }

    @Test
    void withoutAWordItShowsEverythingSinceTheCeasefire() {
        Dashboard dashboard = readers.dashboard("/", reader -> {});

        Asked everything = new Asked(LocalDate.of(2020, 11, 10), today(), null);
        assertThat(dashboard.shown()).isEqualTo(everything);
        assertThat(dashboard.figures()).isEqualTo(Headline.figures(calls, everything));
    }

    @Test
    void everyFigureOfReportsLeadsToThem() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);
        Map<String, Long> figures = dashboard.figures();

        for (String category : List.of("AP_MINE", "AT_MINE", "UXO", "other")) {
            assertThat(sum(dashboard, category, "quantity")).as(category).isEqualTo(figures.get(category));
        }
        assertThat(sum(dashboard, "cleared", "areaSquareMetres")).isEqualTo(figures.get("cleared"));
    }

    /** What the reports behind a figure come to, on all their pages. */
    private long sum(Dashboard dashboard, String figure, String field) {
        String address = dashboard.sources(figure);
        long sum = 0;
        for (String page = address; page != null; ) {
            HttpResponse<String> answer = calls.get(URI.create(page));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode list = Calls.json(answer.body());
            for (JsonNode report : list.get("items")) {
                sum += report.get(field).longValue();
            }
            page = list.hasNonNull("next")
                    ? address + "&after=" + list.get("next").textValue()
                    : null;
        }
        return sum;
    }
}
