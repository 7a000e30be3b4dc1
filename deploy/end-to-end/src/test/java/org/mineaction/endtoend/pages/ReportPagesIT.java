package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a figure to the reports behind it, to one of them, and back. */
class ReportPagesIT {
    private static final int PHONE_WIDTH = 360;
    private static final int HEIGHT = 780;

    @RegisterExtension
    final Readers readers = new Readers();

    @Test
    void aFigureLeadsToItsReportsAndTheseToOneAndBack() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED.in("AZ-AGM"));
        Page page = dashboard.page();
        long mines = dashboard.figures().get("AP_MINE");

        page.locator("#figure-AP_MINE").getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Reports of found items");
        assertThat(quantities(page)).isEqualTo(mines);
        assertThat(Axe.findings(page)).isEmpty();

        page.locator("#reports tbody").getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByText("This report counts.")).isVisible();
        assertThat(Axe.findings(page)).isEmpty();

        dashboard.link("Azərbaycanca").click();
        assertThat(page.getByText("Bu hesabat nəzərə alınır.")).isVisible();
        page.goBack();
        page.goBack();
        dashboard.link("Figures of these days").click();
        dashboard.awaitReady();
        assertThat(dashboard.shown()).isEqualTo(Asked.PUBLISHED.in("AZ-AGM"));
    }

    /** What the reports of a page add up to. */
    private static long quantities(Page page) {
        return page.locator("#reports td[data-name='How many']").allInnerTexts().stream()
                .mapToLong(text -> Long.parseLong(text.replace(",", "")))
                .sum();
    }

    @Test
    void aLongListGoesOn() {
        Page page = readers.open(
                readers.ledger().statistics() + "/statistics/v1/found-items?" + Asked.PUBLISHED.query()
                        + "&limit=5&lang=en",
                reader -> {});
        List<String> first = page.locator("#reports tbody th").allInnerTexts();

        page.locator("#next").click();

        assertThat(page).hasURL(Pattern.compile("[?&]after="));
        assertThat(page.locator("#reports tbody th").allInnerTexts()).hasSize(5).doesNotContainAnyElementsOf(first);
    }

    @Test
    void onAPhoneEachReportIsAListOfItsOwn() {
        Page page = readers.open(
                readers.ledger().statistics() + "/statistics/v1/land-releases?" + Asked.PUBLISHED.query() + "&lang=az",
                reader -> reader.setViewportSize(PHONE_WIDTH, HEIGHT).setColorScheme(ColorScheme.DARK));
        Locator cell = page.locator("#reports tbody td").first();

        assertThat(cell.evaluate("cell => getComputedStyle(cell, '::before').content"))
                .isEqualTo("\"Təhvil günü\"");
        assertThat((int) page.evaluate("document.scrollingElement.scrollWidth")).isLessThanOrEqualTo(PHONE_WIDTH);
        assertThat(page.getByRole(AriaRole.CELL).first()).isVisible();
        assertThat(Axe.findings(page)).isEmpty();
    }

    @Test
    void whoHasSomethingToReportIsLedToTheForm() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);

        dashboard.link("Report a find").click();

        assertThat(dashboard.page()).hasURL(readers.ledger().ingest() + "/ingest/v1/form?lang=en");
        dashboard.page().locator("#dashboard").click();
        dashboard.awaitReady();
    }
}
