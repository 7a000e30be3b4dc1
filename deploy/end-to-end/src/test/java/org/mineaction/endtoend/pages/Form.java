package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.mineaction.endtoend.Bearer;

/**
 * The form of report-ingest as its user fills it in, in English.
 *
 * @param page it is on
 */
record Form(Page page) {
    /** Returns when its script runs. */
    Form awaitReady() {
        assertThat(page.locator("html[data-ready]")).hasCount(1);
        return this;
    }

    /** Puts in a key. */
    Form key(String token) {
        field("Access key").fill(token);
        return this;
    }

    /** Puts in the key of a reporter of this team. */
    Form keyOf(String team) {
        return key(Bearer.token("by.hand", team, "reporter"));
    }

    /** Fills in what a report needs, which then is the key's team's. */
    Form fill(LocalDate foundOn, int quantity) {
        field("Day of the find").fill(foundOn.toString());
        field("District").selectOption("AZ-AGM");
        field("What was found").selectOption("AP_MINE");
        field("How many").fill(String.valueOf(quantity));
        return this;
    }

    /** A field by its whole label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** A button by its whole name. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is sent next arrives; only the answer is lost, which nobody can tell from a report that is. */
    void loseTheNextAnswer() {
        page.route(
                "**/batch*",
                route -> {
                    route.fetch();
                    route.abort("connectionreset");
                },
                new Page.RouteOptions().setTimes(1));
    }

    /** Returns when it says of the key that it is in this state. */
    void awaitKey(String state) {
        assertThat(page.locator("#key-says")).hasAttribute("data-state", state);
    }

    /** Returns when the key is marked and asked for. */
    void awaitKeyRefused() {
        assertThat(page.locator("#key")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#key")).isFocused();
    }

    /** Returns when it says of the one report that it is in this state. */
    void awaitReport(String state) {
        assertThat(page.locator("#report-status")).hasAttribute("data-state", state);
    }

    /** Returns when it says of the file that it is in this state. */
    void awaitFile(String state) {
        assertThat(page.locator("#file-status")).hasAttribute("data-state", state);
    }

    /** Chooses a file with this content. */
    void choose(String name, String content) {
        String type = name.endsWith(".csv") ? "text/csv" : "application/x-ndjson";
        field("CSV or NDJSON file")
                .setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** What it keeps to show that reports were accepted, the latest first. */
    Locator receipts() {
        return page.locator("#receipt-list > li");
    }
}
