package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages are for everyone: whatever they read on, in, or with. */
class EveryoneIT {
    private static final List<Integer> WIDTHS = List.of(320, 768, 1440, 2560);
    private static final int HEIGHT = 900;
    private static final String BEYOND = """
            [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth)
                .map(one => one.outerHTML.slice(0, 100))""";
    private static final String LARGE = """
            document.querySelectorAll('.cards .number data').forEach(figure => figure.textContent = '123.456.789')""";
    /** What of a card is beyond it, or hidden at its own edge. */
    private static final String CUT = """
            [...document.querySelectorAll('.cards > li')].flatMap(card => {
              const {left, right} = card.getBoundingClientRect();
              return [...card.querySelectorAll('*')].filter(one => !one.closest('.unseen')).filter(one => {
                const box = one.getBoundingClientRect();
                return box.left < left || box.right > right || one.clientWidth > 0 && one.scrollWidth > one.clientWidth;
              });
            }).map(one => one.outerHTML.slice(0, 200))""";
    /** What would move if it changed. */
    private static final String MOVING = """
            [...document.querySelectorAll('*')].filter(one => {
              const style = getComputedStyle(one);
              return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0.01
                  || parseFloat(style.animationDuration) > 0.01;
            }).map(one => one.outerHTML.slice(0, 100))""";

    @RegisterExtension
    final Readers readers = new Readers();

    /** Every screen there is, by its address behind that of its service. */
    static Stream<String> screens() {
        String published = Dashboard.path(Asked.PUBLISHED);
        return Stream.of(
                published + "&lang=en",
                published + "&lang=az&district=AZ-AGM&measure=cleared",
                "/?from=2019-01-01&to=2019-01-31&lang=en",
                "/?from=2021-07-03&to=2021-06-01&lang=az",
                "/statistics/v1/bulletin?from=2021-06-01&to=2021-07-03&lang=en",
                "/statistics/v1/found-items?from=2021-06-01&to=2021-07-03&lang=en",
                "/statistics/v1/land-releases?from=2021-06-01&to=2021-07-03&lang=az",
                "/statistics/v1/minefield-maps?lang=az",
                "/statistics/v1/found-items/00000000-0000-0000-0000-000000000000?lang=en",
                "/ingest/v1/form?lang=en",
                "/ingest/v1/form?lang=az");
    }

    private Page open(String screen) {
        readers.expect("400 (Bad Request)");
        readers.expect("404 (Not Found)");
        SampledLedger ledger = readers.ledger();
        String host = screen.startsWith("/ingest") ? ledger.ingest() : ledger.statistics();
        Page page = readers.open(host + screen, reader -> {});
        if (page.locator("script[type=module]").count() > 0) {
            assertThat(page.locator("html[data-ready]")).hasCount(1);
        }
        page.locator("details").all().forEach(details -> details.evaluate("details => details.open = true"));
        return page;
    }

    @ParameterizedTest
    @MethodSource("screens")
    void axeFindsNothingByDayAndByNight(String screen) {
        Page page = open(screen);

        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Axe.findings(page)).as(scheme.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingIsWiderThanTheScreen(String screen) {
        Page page = open(screen);

        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            assertThat((int) page.evaluate("document.scrollingElement.scrollWidth"))
                    .as(() -> width + " pixels; beyond are " + page.evaluate(BEYOND))
                    .isLessThanOrEqualTo(width);
        }
    }

    /** As large as figures of a country get, in the language with the longer words. */
    @Test
    void whatACardSaysStaysWithinIt() {
        Page page = open(Dashboard.path(Asked.PUBLISHED) + "&lang=az");
        page.evaluate(LARGE);

        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            assertThat((List<?>) page.evaluate(CUT)).as(width + " pixels").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theKeyboardReachesEverythingAndShowsWhereItIs(String screen) {
        Keyboard keyboard = new Keyboard(open(screen)).through();

        assertThat(keyboard.notReached()).isEmpty();
        assertThat(keyboard.notShown()).isEmpty();
    }

    @Test
    void theKeyboardAloneDoesEverything() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);
        Page page = dashboard.page();
        Keyboard keyboard = new Keyboard(page);

        keyboard.press("Tab");
        assertThat(dashboard.link("Skip to the content")).isFocused();
        keyboard.press("Enter");

        // 6 June to 7 July: typed alike wherever the day, or the month, comes first.
        keyboard.to(page.locator("#from")).type("06062021");
        keyboard.to(page.locator("#to")).type("07072021").press("Enter");
        Asked typed = Asked.of("2021-06-06", "2021-07-07");
        assertShows(dashboard, typed);

        keyboard.to(page.locator("#found-over-time summary")).press("Enter");
        keyboard.to(row(dashboard, "#found-table", 1)).press("Enter");
        Asked slice = Asked.of("2021-06-07", "2021-06-07");
        assertShows(dashboard, slice);

        keyboard.to(dashboard.link("Land cleared")).press("Enter");
        assertThat(page).hasURL(Pattern.compile("measure=cleared"));
        keyboard.to(dashboard.button("Zoom in")).press("Enter").press("Space");
        keyboard.to(page.locator("#points summary")).press("Enter");
        assertThat(page.locator("#points tbody tr").first()).isVisible();
        keyboard.to(page.locator("#districts").getByRole(AriaRole.LINK, named("Aghdam")))
                .press("Enter");
        assertShows(dashboard, slice.in("AZ-AGM"));

        keyboard.to(dashboard.button("Copy the text")).press("Enter");
        assertThat(page.locator("#copied")).not().isEmpty();
        keyboard.to(dashboard.link("Azərbaycanca")).press("Enter");
        assertThat(page.locator("html")).hasAttribute("lang", "az");
        assertThat(dashboard.awaitReady().shown()).isEqualTo(slice.in("AZ-AGM"));
    }

    private void assertShows(Dashboard dashboard, Asked asked) {
        dashboard.awaitShown(asked);
        assertThat(dashboard.shown()).isEqualTo(asked);
        assertThat(dashboard.figures())
                .isEqualTo(Headline.figures(readers.ledger().calls(), asked));
    }

    private static Locator row(Dashboard dashboard, String table, int number) {
        return dashboard
                .page()
                .locator(table + " tbody")
                .getByRole(AriaRole.LINK)
                .nth(number);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void aFingerOnAPhoneIsEnough() {
        Dashboard dashboard = readers.dashboard(Dashboard.path(Asked.PUBLISHED), Readers::hasAPhone);
        Page page = dashboard.page();

        page.locator("#map").tap();
        assertThat(page).hasURL(Pattern.compile("[?&]district=AZ-"));
        dashboard.awaitQuiet();
        dashboard.link("All districts").tap();
        dashboard.awaitShown(Asked.PUBLISHED);

        assertThat((int) page.evaluate("document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(Axe.findings(page)).isEmpty();
    }

    @Test
    void withoutScriptsFiguresAndTablesAreThereAndTheFormWorks() {
        Dashboard dashboard = new Dashboard(readers.open(
                readers.ledger().statistics() + Dashboard.path(Asked.PUBLISHED),
                reader -> reader.setJavaScriptEnabled(false)));

        assertThat(dashboard.figures())
                .isEqualTo(Headline.figures(readers.ledger().calls(), Asked.PUBLISHED));
        for (String figure : Dashboard.FIGURES) {
            assertThat(dashboard.page().locator("#figure-" + figure + " .number"))
                    .isVisible();
        }
        assertThat(dashboard.page().locator("#districts")).isVisible();
        assertThat(dashboard.table("found-over-time").locator("tbody tr")).not().hasCount(0);

        dashboard.page().getByLabel("From").fill("2021-06-10");
        dashboard.button("Show").click();
        dashboard.awaitShown(Asked.of("2021-06-10", "2021-07-03"));
    }

    @Test
    void whoWantsNoMotionHasNone() {
        Dashboard dashboard = readers.dashboard(
                Dashboard.path(Asked.PUBLISHED), reader -> reader.setReducedMotion(ReducedMotion.REDUCE));

        dashboard.link("Land cleared").click();
        dashboard.awaitQuiet();

        assertThat(dashboard.page().evaluate("document.getAnimations().length")).isEqualTo(0);
        assertThat((List<?>) dashboard.page().evaluate(MOVING)).isEmpty();
    }
}
