package org.mineaction.endtoend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first figures are there at once, on a thin line too, and stay where they are. */
class BudgetIT {
    private static final double SECOND = 1_000;
    private static final long WEIGHT = 600_000;
    private static final int VISITS = 3;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    /** Notes when the last of the headline figures has been painted, and every shift of the layout. */
    private static final String WATCH = """
            window.shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => window.shift += one.value))
                .observe({type: 'layout-shift', buffered: true});
            new MutationObserver((changes, observer) => {
              if (document.querySelector('#figure-teams data')) {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => window.painted = performance.now()));
              }
            }).observe(document, {childList: true, subtree: true});""";

    /** Of all that was loaded, compressed as it came, with its headers. */
    private static final String WEIGH = """
            performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .reduce((sum, one) => sum + one.transferSize, 0)""";

    @RegisterExtension
    final Readers readers = new Readers();

    /**
     * What a visit came to.
     *
     * @param painted milliseconds until the first figures
     * @param weight bytes
     * @param shift of the layout, as browsers measure it
     */
    private record Visit(double painted, long weight, double shift) {}

    /** The first one of a reader, who has nothing of the page yet. */
    private Visit firstVisit(Consumer<NewContextOptions> differently) {
        BrowserContext reader = readers.reader(differently);
        reader.addInitScript(WATCH);
        Page page = reader.newPage();
        page.navigate(readers.ledger().statistics() + Dashboard.path(Asked.PUBLISHED));
        new Dashboard(page).awaitReady();
        page.waitForFunction("window.painted");
        return new Visit(
                number(page.evaluate("painted")),
                Math.round(number(page.evaluate(WEIGH))),
                number(page.evaluate("shift")));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Test
    void theFirstFiguresAreThereWithinASecondAndNothingMoves() {
        assertIsLight("at a desk", reader -> {});
    }

    @Test
    void onAPhoneTheyAreToo() {
        assertIsLight("on a phone", reader -> reader.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT));
    }

    private void assertIsLight(String where, Consumer<NewContextOptions> differently) {
        List<Visit> visits = IntStream.range(0, VISITS)
                .mapToObj(visit -> firstVisit(differently))
                .toList();

        System.out.println("The dashboard from a cold cache, " + where + ": " + visits);
        assertThat(visits.stream().mapToDouble(Visit::painted).sorted().toArray()[VISITS / 2])
                .isLessThan(SECOND);
        assertThat(visits).allSatisfy(visit -> {
            assertThat(visit.weight()).isBetween(1L, WEIGHT);
            assertThat(visit.shift()).isZero();
        });
    }
}
