package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mineaction.contract.Report;
import org.mineaction.endtoend.Calls;

/** One report by hand, from what is typed to the figure. Each test has a day of its own. */
class FormIT {
    private static final String TEAM = "TEAM-BY-HAND";

    @RegisterExtension
    final Readers readers = new Readers();

    private final Calls calls = readers.ledger().calls();

    private Form form() {
        return form(readers.reader(reader -> {}));
    }

    private Form form(BrowserContext user) {
        Page page = user.newPage();
        page.navigate(readers.ledger().ingest() + "/ingest/v1/form");
        return new Form(page).awaitReady().keyOf(TEAM);
    }

    private long items(LocalDate day) {
        readers.ledger().settle();
        return calls.items(day.toString());
    }

    @Test
    void aReportIsCheckedSentCountedAndItsReceiptKept() {
        LocalDate day = LocalDate.of(2021, 9, 1);
        BrowserContext user = readers.reader(reader -> {});
        Form form = form(user).fill(day, 3);

        form.button("Check").click();
        form.awaitReport("checked");
        assertThat(items(day)).as("checking sends nothing").isZero();

        form.button("Send").click();
        form.awaitReport("accepted");
        assertThat(items(day)).isEqualTo(3);
        Locator receipt = form.receipts().first();
        String id = receipt.getAttribute("data-report");
        String address = (String) receipt.getByRole(AriaRole.LINK).evaluate("link => link.href");
        assertThat(Calls.json(calls.get(URI.create(address)).body())
                        .get("state")
                        .asText())
                .isEqualTo("counted");
        assertThat(address).endsWith(id);
        assertThat(form.field("Team (optional)")).isEmpty();
        assertThat(form.field("How many")).isEmpty();

        Form again = form(user);
        assertThat(again.receipts().first()).hasAttribute("data-report", id);
        again.button("Remove them from this device").click();
        assertThat(again.page().getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(Axe.findings(again.page())).isEmpty();
        again.button("Keep").click();
        assertThat(again.receipts()).hasCount(1);
    }

    @Test
    void itWorksWithAFingerOnAPhone() {
        LocalDate day = LocalDate.of(2021, 9, 6);
        Form form = form(readers.reader(Readers::hasAPhone)).fill(day, 4);

        form.button("Send").tap();
        form.awaitReport("accepted");

        assertThat(form.receipts()).hasCount(1);
        assertThat(items(day)).isEqualTo(4);
        assertThat(Axe.findings(form.page())).isEmpty();
    }

    @Test
    void mistakesStandAtTheirFieldsAndNothingIsSent() {
        readers.expect("422 (Unprocessable Entity)");
        Form form = form().fill(LocalDate.now(Report.ZONE).plusDays(2), 0);
        form.field("Latitude, degrees (optional)").fill("400");

        form.button("Send").click();
        assertIsWrongAt(form, "quantity", "latitude");
        form.page().locator("#report-problems").getByRole(AriaRole.LINK).first().click();
        assertThat(form.page().locator("#quantity")).isFocused();

        // What only the ledger knows: which day it is there.
        form.field("How many").fill("3");
        form.field("Latitude, degrees (optional)").fill("");
        form.button("Send").click();
        assertIsWrongAt(form, "foundOn");
        assertThat(Axe.findings(form.page())).isEmpty();
        assertThat(form.receipts()).hasCount(0);
    }

    private static void assertIsWrongAt(Form form, String... fields) {
        Page page = form.page();
        form.awaitReport("wrong");
        assertThat(page.locator("#report [aria-invalid=true]")).hasCount(fields.length);
        assertThat(page.locator("#report-problems")).isFocused();
        for (String field : fields) {
            Locator input = page.locator("#" + field);
            assertThat(input).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#" + field + "-error")).not().isEmpty();
            assertThat(input.getAttribute("aria-describedby")).contains(field + "-error");
        }
    }

    @Test
    void whatIsTypedIsKeptInTheOtherLanguageToo() {
        Form form = form().fill(LocalDate.of(2021, 9, 2), 17);

        form.page().reload();
        form.awaitReady();
        assertThat(form.field("How many")).hasValue("17");

        form.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Azərbaycanca"))
                .click();
        form.awaitReady();
        assertThat(form.page().locator("#quantity")).hasValue("17");
        assertThat(form.page().locator("html")).hasAttribute("lang", "az");
    }

    @Test
    void aConnectionThatDropsKeepsWhatWasTypedAndSendsItOnce() {
        LocalDate day = LocalDate.of(2021, 9, 3);
        BrowserContext user = readers.reader(reader -> {});
        readers.expect("net::ERR_");
        Form form = form(user).fill(day, 5);

        form.loseTheNextAnswer();
        form.button("Send").click();
        form.awaitReport("lost");
        assertThat(form.field("How many")).hasValue("5");
        assertThat(form.receipts()).hasCount(0);

        form.page().reload();
        form.awaitReady();
        assertThat(form.field("How many")).hasValue("5");
        form.button("Send").click();
        form.awaitReport("accepted");
        assertThat(form.receipts()).hasCount(1);
        assertThat(items(day)).as("sent twice, counted once").isEqualTo(5);
    }

    @Test
    void withoutAConnectionItSaysSoAndGoesOnAfterwards() {
        LocalDate day = LocalDate.of(2021, 9, 4);
        BrowserContext user = readers.reader(reader -> {});
        readers.expect("net::ERR_");
        Form form = form(user);

        user.setOffline(true);
        form.awaitReport("offline");
        form.fill(day, 2);
        user.setOffline(false);
        form.awaitReport("back");
        form.button("Send").click();
        form.awaitReport("accepted");

        assertThat(items(day)).isEqualTo(2);
    }

    @Test
    void aLaterFigureReplacesOneThatMayHaveArrived() {
        LocalDate day = LocalDate.of(2021, 9, 5);
        readers.expect("net::ERR_");
        Form form = form().fill(day, 5);
        form.loseTheNextAnswer();
        form.button("Send").click();
        form.awaitReport("lost");

        form.field("How many").fill("6");
        form.button("Send").click();
        form.awaitReport("accepted");

        assertThat(items(day)).isEqualTo(6);
    }
}
