package org.mineaction.endtoend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first figures are there at once, on a thin line too, and stay where they are. */
class BudgetIT {
    private static final double SECOND = 1_000;
    private static final long WEIGHT = 600_000;
    private static final int VISITS = 3;

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
    private Visit firstVisit() {
        BrowserContext reader = readers.reader(options -> {});
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
        List<Visit> visits =
                IntStream.range(0, VISITS).mapToObj(visit -> firstVisit()).toList();

        System.out.println("The dashboard from a cold cache: " + visits);
        // What else the machine does can only make it slower.
        assertThat(visits.stream().mapToDouble(Visit::painted).min().orElseThrow())
                .isLessThan(SECOND);
        assertThat(visits).allSatisfy(visit -> {
            assertThat(visit.weight()).isBetween(1L, WEIGHT);
            assertThat(visit.shift()).isZero();
        });
    }
}
