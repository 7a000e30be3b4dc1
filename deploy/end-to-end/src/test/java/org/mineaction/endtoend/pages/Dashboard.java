package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The dashboard as its reader uses it.
 *
 * @param page it is on
 */
record Dashboard(Page page) {
    /** The names of the headline figures. */
    static final List<String> FIGURES = List.of("AP_MINE", "AT_MINE", "UXO", "other", "cleared", "casualties", "teams");

    /** The address of what is asked of; more parameters begin with &. */
    static String path(Asked asked, String... more) {
        return "/?" + asked.query() + String.join("", more);
    }

    /** A part of the page by its name. */
    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A link by its whole name. */
    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button by its whole name. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The headline figures, each under its name; land in square metres. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        FIGURES.forEach(name -> figures.put(name, value(page.locator("#figure-" + name + " .number data"))));
        return figures;
    }

    /** By how much each is said to be more than before; those that say it. */
    Map<String, Long> changes() {
        Map<String, Long> changes = new LinkedHashMap<>();
        for (String name : FIGURES) {
            Locator change = page.locator("#figure-" + name + " .change data");
            if (change.count() > 0) {
                changes.put(name, value(change));
            }
        }
        return changes;
    }

    /** The table behind a chart, opened. */
    Locator table(String figure) {
        Locator details = page.locator("#" + figure + " details");
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        return details.getByRole(AriaRole.TABLE);
    }

    /** Where a headline figure leads. */
    String sources(String figure) {
        return target(page.locator("#figure-" + figure).getByRole(AriaRole.LINK));
    }

    /** The whole address that a link leads to. */
    static String target(Locator link) {
        return (String) link.evaluate("link => link.href");
    }

    /** The number that a figure is, however it is written. */
    static long value(Locator data) {
        return Long.parseLong(data.getAttribute("value"));
    }

    /** Returns when everything is drawn and the page listens to what comes in. */
    Dashboard awaitReady() {
        assertThat(page.locator("html[data-ready]")).hasCount(1);
        assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
        return this;
    }

    /** Returns when this is shown. */
    void awaitShown(Asked asked) {
        assertThat(page).hasURL(Pattern.compile("[?&]from=" + asked.from() + "&to=" + asked.to() + "(&|$)"));
        awaitQuiet();
        assertThat(page.locator("#from")).hasValue(asked.from().toString());
        assertThat(page.locator("#to")).hasValue(asked.to().toString());
    }

    /** Returns when nothing that was asked for is still to come. */
    void awaitQuiet() {
        assertThat(page.locator("main")).not().hasAttribute("aria-busy", "true");
    }

    /** What is shown, as its own controls say. */
    Asked shown() {
        Locator district = page.locator("#districts tr[aria-current=true]");
        return new Asked(
                LocalDate.parse(page.locator("#from").inputValue()),
                LocalDate.parse(page.locator("#to").inputValue()),
                district.count() == 0 ? null : district.getAttribute("data-district"));
    }
}
