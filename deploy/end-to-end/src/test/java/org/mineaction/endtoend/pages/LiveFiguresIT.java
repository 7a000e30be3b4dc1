package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures change by themselves, and who reads them stays where they are. */
class LiveFiguresIT {
    /** No other test looks at it. */
    private static final Asked MONTH = Asked.of("2023-05-01", "2023-05-31");

    @RegisterExtension
    final Readers readers = new Readers();

    @Test
    void aReportIsSeenWithoutAJumpInTheReadersPlace() {
        Dashboard dashboard = readers.dashboard(MONTH);
        Page page = dashboard.page();
        Map<String, Long> before = dashboard.figures();
        Locator place = dashboard.region("Where").getByRole(AriaRole.LINK).last();
        dashboard.table("found-over-time");
        place.focus();
        place.scrollIntoViewIfNeeded();
        Object top = top(place);
        page.evaluate("place => window.place = document.activeElement");

        readers.ledger().report(MONTH.to(), 7);

        assertShows(dashboard, "AP_MINE", before.get("AP_MINE") + 7);
        assertThat(page.locator("#renewed")).hasText("The figures have changed.");
        assertThat(dashboard.figures())
                .isEqualTo(Headline.figures(readers.ledger().calls(), MONTH));
        assertThat(top(place)).as("where it is on the screen").isEqualTo(top);
        assertThat(place).isFocused();
        assertThat(page.locator("#found-over-time details")).hasAttribute("open", "");
        assertThat(page.evaluate("place === document.activeElement")).isEqualTo(true);
    }

    @Test
    void whatIsNotShownChangesNothing() {
        Dashboard dashboard = readers.dashboard(MONTH.in("AZ-FUZ"));
        Map<String, Long> before = dashboard.figures();
        Dashboard everywhere = readers.dashboard(MONTH);
        long mines = everywhere.figures().get("AP_MINE");

        // In Aghdam.
        readers.ledger().report(MONTH.to(), 5);

        assertShows(everywhere, "AP_MINE", mines + 5);
        assertThat(dashboard.figures()).isEqualTo(before);
        assertThat(dashboard.page().locator("#renewed")).isEmpty();
    }

    @Test
    void aConnectionThatIsLostIsShownAndFoundAgainByItself() {
        readers.expect("net::ERR_");
        // What it says while it stops and begins.
        readers.expect("503 (Service Unavailable)");
        Dashboard dashboard = readers.dashboard(MONTH);
        Map<String, Long> before = dashboard.figures();
        Locator connection = dashboard.page().locator("#connection");
        String live = connection.innerText();

        readers.ledger().withoutStatistics(() -> {
            assertThat(connection).hasAttribute("data-state", "lost");
            assertThat(connection).not().hasText(live);
            assertThat(Axe.findings(dashboard.page())).isEmpty();
            assertThat(dashboard.figures()).isEqualTo(before);
            readers.ledger().report(MONTH.to(), 3);
        });

        assertThat(connection).hasAttribute("data-state", Pattern.compile("found|live"));
        assertShows(dashboard, "AP_MINE", before.get("AP_MINE") + 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 503})
    void whatCannotBeHadAtTheMomentIsSaidAndAskedForAgain(int status) {
        readers.expect(status == 0 ? "net::ERR_" : "status of " + status);
        Dashboard dashboard = readers.dashboard(MONTH);
        Map<String, Long> before = dashboard.figures();
        Locator trouble = dashboard.page().locator("#trouble");
        dashboard
                .page()
                .route(
                        Pattern.compile("/[?].*district="),
                        route -> fail(route, status),
                        new Page.RouteOptions().setTimes(1));

        dashboard.page().locator("#districts").getByRole(AriaRole.LINK).first().click();

        assertThat(trouble).not().isEmpty();
        assertThat(dashboard.figures()).isEqualTo(before);
        assertThat(Axe.findings(dashboard.page())).isEmpty();
        trouble.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(trouble).isEmpty();
        assertThat(dashboard.page()).hasURL(Pattern.compile("[?&]district="));
    }

    /** Answers with a failure, or not at all. */
    private static void fail(Route route, int status) {
        if (status == 0) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(status));
        }
    }

    private static void assertShows(Dashboard dashboard, String figure, long value) {
        assertThat(dashboard.page().locator("#figure-" + figure + " .number data"))
                .hasAttribute("value", String.valueOf(value));
    }

    private static Object top(Locator place) {
        return place.evaluate("place => Math.round(place.getBoundingClientRect().top)");
    }
}
