package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.endtoend.Calls;

/** A period and a place are chosen in many ways, and every way changes all of the page, its address and nothing else. */
class ExploreIT {
    private static final String MARK = "mark";

    @RegisterExtension
    final Readers readers = new Readers();

    private final Calls calls = readers.ledger().calls();

    /** The dashboard, marked: a new document would not have the mark. */
    private Dashboard marked(Asked asked) {
        Dashboard dashboard = readers.dashboard(asked);
        dashboard.page().evaluate("mark => window.mark = mark", MARK);
        return dashboard;
    }

    private void assertIsShownInPlace(Dashboard dashboard, Asked asked) {
        dashboard.awaitShown(asked);
        assertThat(dashboard.shown()).isEqualTo(asked);
        assertThat(dashboard.figures()).isEqualTo(Headline.figures(calls, asked));
        assertThat(dashboard.page().evaluate("window.mark")).isEqualTo(MARK);
    }

    @Test
    void daysThatAreWrittenDown() {
        Dashboard dashboard = marked(Asked.PUBLISHED);
        Page page = dashboard.page();

        page.getByLabel("From").fill("2021-06-10");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2021-06-20");
        dashboard.button("Show").click();
        assertIsShownInPlace(dashboard, Asked.of("2021-06-10", "2021-06-20"));

        page.goBack();
        assertIsShownInPlace(dashboard, Asked.PUBLISHED);
        page.goForward();
        assertIsShownInPlace(dashboard, Asked.of("2021-06-10", "2021-06-20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"found-over-time", "land-over-time", "casualties-over-time"})
    void aRangeDrawnOverAChart(String figure) {
        Asked year = Asked.of("2021-01-01", "2021-12-31");
        Dashboard dashboard = marked(year);
        Locator chart = dashboard.page().locator("#" + figure + " .chart");
        chart.scrollIntoViewIfNeeded();

        drag(dashboard.page(), chart.boundingBox(), 0.3, 0.6);

        assertThat(dashboard.page()).not().hasURL(Pattern.compile(Pattern.quote(year.query())));
        dashboard.awaitQuiet();
        Asked drawn = dashboard.shown();
        assertThat(drawn.from()).isBetween(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 6, 30));
        assertThat(drawn.to()).isBetween(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 9, 30));
        assertIsShownInPlace(dashboard, drawn);
    }

    private static void drag(Page page, BoundingBox box, double from, double to) {
        double height = box.y + box.height / 2;
        page.mouse().move(box.x + box.width * from, height);
        page.mouse().down();
        page.mouse().move(box.x + box.width * (from + to) / 2, height);
        page.mouse().move(box.x + box.width * to, height);
        page.mouse().up();
    }

    @Test
    void aRowOfTheTableBehindAChart() {
        Dashboard dashboard = marked(Asked.of("2021-01-01", "2021-12-31"));

        dashboard
                .table("found-over-time")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("7 June – 13 June 2021"))
                .click();

        assertIsShownInPlace(dashboard, Asked.of("2021-06-07", "2021-06-13"));
    }

    @Test
    void aDistrictClickedOnTheMap() {
        Dashboard dashboard = marked(Asked.PUBLISHED);
        Locator map = dashboard.page().locator("#map");
        map.scrollIntoViewIfNeeded();
        BoundingBox box = map.boundingBox();

        // Its middle is a place in the country.
        dashboard.page().mouse().click(box.x + box.width / 2, box.y + box.height / 2);

        assertThat(dashboard.page()).hasURL(Pattern.compile("[?&]district=AZ-"));
        dashboard.awaitQuiet();
        Asked shown = dashboard.shown();
        assertThat(shown.district()).isNotNull();
        assertIsShownInPlace(dashboard, shown);
    }

    @Test
    void aDistrictInTheTable() {
        Dashboard dashboard = marked(Asked.PUBLISHED);
        Locator table = dashboard.page().locator("#districts");

        table.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Fuzuli"))
                .click();
        assertIsShownInPlace(dashboard, Asked.PUBLISHED.in("AZ-FUZ"));
        assertThat(dashboard.page().locator("#period")).hasText("1 June – 3 July 2021, Fuzuli");

        dashboard.link("All districts").click();
        assertIsShownInPlace(dashboard, Asked.PUBLISHED);
        assertThat(dashboard.link("All districts")).hasCount(0);
    }

    @Test
    void theTableOfDistrictsHasWhatTheApiHas() {
        Dashboard dashboard = marked(Asked.PUBLISHED);
        Map<String, Long> items = new TreeMap<>();
        calls.ask("/totals?groupBy=district&" + Asked.PUBLISHED.query())
                .get("groups")
                .forEach(group -> items.put(
                        group.get("district").textValue(), group.get("items").longValue()));

        items.forEach((district, found) -> assertThat(Dashboard.value(dashboard
                        .page()
                        .locator("#districts tr[data-district=" + district + "] data")
                        .first()))
                .as(district)
                .isEqualTo(found));
        assertThat(items).hasSize(7);
    }

    @Test
    void anotherMeasureOnTheMap() {
        Dashboard dashboard = marked(Asked.PUBLISHED);

        dashboard.link("Land cleared").click();

        assertThat(dashboard.page()).hasURL(Pattern.compile("[?&]measure=cleared"));
        assertThat(dashboard.link("Land cleared")).hasAttribute("aria-current", "true");
        assertIsShownInPlace(dashboard, Asked.PUBLISHED);
    }

    @Test
    void closeToTheGroundThereAreTheFindsAsFarAsTheirPlacesArePublic() {
        Dashboard dashboard = marked(Asked.PUBLISHED);
        Locator points = dashboard.page().locator("#points");
        assertThat(points).isHidden();

        dashboard.button("Zoom in").click();
        dashboard.button("Zoom in").click();
        assertThat(points).isVisible();
        points.locator("summary").click();
        Locator rows = points.locator("tbody tr");
        assertThat(rows).not().hasCount(0);
        for (Locator row : rows.all()) {
            assertIsMadeOfItsReports(row);
        }
        assertThat(Axe.findings(dashboard.page())).isEmpty();

        dashboard.button("Whole map").click();
        assertThat(points).isHidden();
    }

    private void assertIsMadeOfItsReports(Locator row) {
        JsonNode reports = Calls.json(calls.get(URI.create(Dashboard.target(row.getByRole(AriaRole.LINK))))
                        .body())
                .get("items");
        long items = 0;
        for (JsonNode report : reports) {
            items += report.get("quantity").longValue();
            // Hundredths of a degree, about a kilometre.
            assertThat(report.get("location").get("latitude").asText()).matches("\\d+[.]\\d{1,2}");
        }
        assertThat(row.getByRole(AriaRole.CELL).allInnerTexts())
                .containsExactly(String.valueOf(items), String.valueOf(reports.size()));
    }
}
