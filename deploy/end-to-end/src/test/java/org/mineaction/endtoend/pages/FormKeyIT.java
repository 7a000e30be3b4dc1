package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mineaction.endtoend.Bearer;
import org.mineaction.local.LocalTokens;

/** Who sends by hand: the key that the form asks for. Each test has a day of its own. */
class FormKeyIT {
    private static final String TEAM = "TEAM-WITH-KEY";
    private static final String OTHER = "TEAM-WITH-OTHER-KEY";
    private static final String PATH = "/ingest/v1/form";
    private static final String STORED = "JSON.stringify(localStorage)";

    @RegisterExtension
    final Readers readers = new Readers();

    private Form form(BrowserContext user) {
        Page page = user.newPage();
        page.navigate(readers.ledger().ingest() + PATH);
        return new Form(page).awaitReady();
    }

    private Form form() {
        return form(readers.reader(reader -> {}));
    }

    private long items(LocalDate day) {
        readers.ledger().settle();
        return readers.ledger().calls().items(day.toString());
    }

    private static String expired(String team) {
        return LocalTokens.shared().of("by.hand", team, Duration.ofDays(-1), "reporter");
    }

    private static Locator error(Form form, String field) {
        return form.page().locator("#" + field + "-error");
    }

    private void expectRefusals() {
        readers.expect("401 (Unauthorized)");
        readers.expect("403 (Forbidden)");
    }

    private static void sendRefused(Form form) {
        form.button("Send").click();
        form.awaitReport("key");
        form.awaitKeyRefused();
    }

    @Test
    void whateverKeysAreRefusedTheReportIsTheSameAndCountsOnce(@TempDir Path elsewhere) {
        LocalDate day = LocalDate.of(2021, 11, 1);
        expectRefusals();
        Form form = form().fill(day, 3);
        String id = form.page().locator("#reportId").inputValue();

        sendRefused(form);
        assertThat(error(form, "key")).containsText("Please write the access key");

        sendRefused(form.key(
                LocalTokens.in(elsewhere.resolve("keys")).of("by.hand", TEAM, Duration.ofDays(1), "reporter")));
        assertThat(error(form, "key")).containsText("not signed with a key that is known here");

        form.key(expired(TEAM)).awaitKey("expired");
        sendRefused(form);
        assertThat(error(form, "key")).containsText("It has expired.");
        assertThat(Axe.findings(form.page())).isEmpty();

        sendRefused(form.key(Bearer.token("reader", TEAM, "analyst")));
        assertThat(error(form, "key")).containsText("may not send reports");

        sendRefused(form.key(Bearer.token("nobody", null, "reporter")));
        assertThat(error(form, "key")).containsText("names no team");

        form.field("Team (optional)").fill(TEAM);
        form.keyOf(OTHER).button("Send").click();
        form.awaitReport("wrong");
        assertThat(error(form, "team")).containsText("The access key is not of this team");
        assertThat(items(day)).isZero();

        form.keyOf(TEAM).button("Send").click();
        form.awaitReport("accepted");
        assertThat(form.receipts()).hasCount(1);
        assertThat(form.receipts().first()).hasAttribute("data-report", id);
        assertThat(items(day)).isEqualTo(3);
    }

    @Test
    void aReportThatMayHaveArrivedStaysOfItsTeam() {
        LocalDate day = LocalDate.of(2021, 11, 2);
        expectRefusals();
        readers.expect("net::ERR_");
        Form form = form().keyOf(TEAM).fill(day, 5);
        form.loseTheNextAnswer();
        form.button("Send").click();
        form.awaitReport("lost");

        form.keyOf(OTHER).button("Send").click();
        form.awaitReport("wrong");
        assertThat(form.field("Team (optional)")).hasValue(TEAM);
        sendRefused(form.key(expired(TEAM)));

        form.keyOf(TEAM).button("Send").click();
        form.awaitReport("accepted");
        assertThat(form.receipts()).hasCount(1);
        assertThat(items(day)).as("sent twice, counted once").isEqualTo(5);
    }

    @Test
    void whatTheKeySaysIsToldAndStaysWithTheTab() {
        BrowserContext user = readers.reader(reader -> {});
        Form form = form(user);
        Locator says = form.page().locator("#key-says");

        form.keyOf(TEAM).awaitKey("read");
        assertThat(says)
                .containsText("by.hand, team " + TEAM + ". May send reports of this team. The key is good until ");
        form.key(Bearer.token("Aynur Ə.", TEAM, "editor", "analyst"));
        assertThat(says).containsText("Aynur Ə., team " + TEAM + ". May send reports of any team.");
        assertThat(Axe.findings(form.page())).isEmpty();

        form.page().reload();
        form.awaitReady().awaitKey("read");
        form.page().navigate(readers.ledger().ingest() + PATH + "?lang=az");
        form.awaitReady();
        assertThat(says).containsText("İstənilən qrupun hesabatlarını göndərə bilər.");
        assertThat(Axe.findings(form.page())).isEmpty();
        form(user).awaitKey("idle");

        form.page().navigate(readers.ledger().ingest() + PATH);
        form.awaitReady().button("Forget the key").click();
        form.awaitKey("forgotten");
        form.page().reload();
        form.awaitReady().awaitKey("idle");
        assertThat(form.field("Access key")).isEmpty();
    }

    @Test
    void anEndIsSaidWhenItComes() {
        BrowserContext user = readers.reader(reader -> reader.setColorScheme(ColorScheme.DARK));
        user.clock().install();
        Form form = form(user);

        form.key(LocalTokens.shared().of("by.hand", TEAM, Duration.ofHours(1), "reporter"))
                .awaitKey("read");
        user.clock().fastForward("01:00:01");
        form.awaitKey("expired");
        assertThat(Axe.findings(form.page())).isEmpty();
    }

    @Test
    void whatCannotBeAKeyIsSaidAndNotSent() {
        Form form = form().fill(LocalDate.of(2021, 11, 3), 1);

        form.key("a key of Ağdam").awaitKey("unreadable");
        sendRefused(form);
        assertThat(error(form, "key")).containsText("a character in it that no key has");
        form.key("e30.bnVsbA.e30").awaitKey("unreadable");
        assertThat(form.receipts()).hasCount(0);
    }

    @Test
    void aKeyIsTakenAsItIsCopiedAndLeftNowhere() throws IOException {
        LocalDate day = LocalDate.of(2021, 11, 4);
        Form form = form();
        String token = Bearer.token("by.hand", TEAM, "reporter");

        form.key("  Bearer " + token + " ");
        form.fill(day, 2).button("Send").click();
        form.awaitReport("accepted");

        assertThat(form.field("Access key")).hasValue(token);
        assertThat(items(day)).isEqualTo(2);
        String signature = token.substring(token.lastIndexOf('.') + 1);
        assertThat((String) form.page().evaluate(STORED)).contains(TEAM).doesNotContain(signature);
        assertThat(form.page().url()).doesNotContain(signature);
        assertThat(Files.readString(Path.of("target/logs/report-ingest.log"))).doesNotContain(signature);
    }

    @Test
    void theKeyboardAloneShowsTheKeyAndSends() {
        LocalDate day = LocalDate.of(2021, 11, 11);
        Form form = form();
        Keyboard keyboard = new Keyboard(form.page());
        String token = Bearer.token("by.hand", TEAM, "reporter");

        keyboard.to(form.field("Access key")).type(token);
        keyboard.to(form.button("Show the key")).press("Space");
        assertThat(form.button("Show the key")).hasAttribute("aria-pressed", "true");
        assertThat(form.field("Access key")).hasAttribute("type", "text");
        keyboard.press("Enter");
        assertThat(form.field("Access key")).hasAttribute("type", "password");

        // Typed alike wherever the day, or the month, comes first.
        keyboard.to(form.field("Day of the find")).type("11112021");
        keyboard.to(form.field("District")).type("Aghdam");
        keyboard.to(form.field("What was found")).type("Anti-p");
        keyboard.to(form.field("How many")).type("6");
        keyboard.to(form.button("Send")).press("Enter");
        form.awaitReport("accepted");
        assertThat(items(day)).isEqualTo(6);
    }

    @Test
    void aFileGoesOnWithAnotherKeyOfTheSenderOnly() {
        String day = "2021-11-05";
        expectRefusals();
        Form form = form();
        form.choose(
                "finds.csv",
                "sourceId,foundOn,district,category,quantity\n1," + day + ",AZ-AGM,AP_MINE,3\n2," + day
                        + ",AZ-AGM,AP_MINE,4\n");
        form.button("Check the file").click();
        form.awaitFile("key");
        form.awaitKeyRefused();

        form.keyOf(TEAM).button("Check the file").click();
        form.awaitFile("checked");
        form.key(expired(TEAM)).button("Send 2 lines").click();
        form.awaitFile("key");
        form.awaitKeyRefused();
        assertThat(items(LocalDate.parse(day))).isZero();

        form.keyOf(OTHER).button("Go on sending").click();
        form.awaitFile("wrong");
        assertThat(form.page().locator("#file-status")).containsText("another sender");

        form.keyOf(TEAM).button("Check the file").click();
        form.awaitFile("checked");
        form.button("Send 2 lines").click();
        form.awaitFile("accepted");
        assertThat(items(LocalDate.parse(day))).isEqualTo(7);
    }
}
