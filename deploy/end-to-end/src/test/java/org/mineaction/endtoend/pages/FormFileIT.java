package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file of reports by hand. Each test has a day of its own. */
class FormFileIT {
    private static final String HEADER = "sourceId,team,foundOn,district,category,quantity\n";

    @RegisterExtension
    final Readers readers = new Readers();

    private Form form() {
        return new Form(readers.open(readers.ledger().ingest() + "/ingest/v1/form", reader -> {}))
                .awaitReady()
                .keyOf("TEAM-BY-FILE");
    }

    private static String line(int number, String day, String quantity) {
        return "F-%s-%d,TEAM-BY-FILE,%s,AZ-AGM,AP_MINE,%s%n".formatted(day, number, day, quantity);
    }

    private long items(String day) {
        readers.ledger().settle();
        return readers.ledger().calls().items(day);
    }

    @Test
    void mistakesAreShownByLineAndTheMendedFileIsSent() throws IOException {
        String day = "2021-10-01";
        Form form = form();

        form.choose(
                "finds.csv",
                HEADER + line(1, day, "3") + line(2, day, "none") + line(3, "2999-01-01", "4") + line(4, day, "5"));
        form.button("Check the file").click();
        form.awaitFile("wrong");
        Locator mistakes = form.page().locator("#file-mistakes tr[data-line]");
        assertThat(mistakes.evaluateAll("rows => rows.map(row => row.dataset.line)"))
                .isEqualTo(List.of("3", "4"));
        assertThat(mistakes.first()).containsText("quantity");
        assertThat(mistakes.last()).containsText("foundOn");
        assertThat(Axe.findings(form.page())).isEmpty();
        assertThat(items(day)).isZero();

        form.choose(
                "finds.csv", HEADER + line(1, day, "3") + line(2, day, "2") + line(3, day, "4") + line(4, day, "5"));
        form.button("Check the file").click();
        form.awaitFile("checked");
        assertThat(items(day)).as("checking sends nothing").isZero();
        form.button("Send 4 lines").click();
        form.awaitFile("accepted");

        assertThat(items(day)).isEqualTo(14);
        assertThat(form.receipts().first()).hasAttribute("data-file", "finds.csv");
        assertThat(receipts(form)).hasSize(5).first().asString().contains("file,line,reportId,revision,recordedAt");
    }

    private static List<String> receipts(Form form) throws IOException {
        Download download = form.page().waitForDownload(() -> form.button("Download all receipts (CSV)")
                .click());
        return Files.readAllLines(download.path());
    }

    @Test
    void theLinesWithoutMistakesCanGoAlone() {
        String day = "2021-10-02";
        Form form = form();

        form.choose("finds.csv", HEADER + line(1, day, "3") + line(2, day, "none") + line(3, day, "4"));
        form.button("Check the file").click();
        form.awaitFile("wrong");
        form.button("Send the 2 lines without mistakes").click();
        form.awaitFile("accepted");

        assertThat(items(day)).isEqualTo(7);
    }

    @Test
    void sendingThatIsInterruptedGoesOnWhereItWas() {
        LocalDate day = LocalDate.of(2021, 10, 3);
        readers.expect("net::ERR_");
        Form form = form();
        String lines = IntStream.rangeClosed(1, 2_500)
                .mapToObj(number -> ("{\"sourceId\":\"N-%d\",\"team\":\"TEAM-BY-FILE\",\"foundOn\":\"%s\","
                                + "\"district\":\"AZ-AGM\",\"category\":\"AP_MINE\",\"quantity\":1}")
                        .formatted(number, day))
                .collect(Collectors.joining("\n"));
        form.choose("many.ndjson", lines);
        form.button("Check the file").click();
        form.awaitFile("checked");

        int[] parts = {0};
        form.page().route("**/batch*", route -> {
            parts[0]++;
            if (parts[0] == 2) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        form.button("Send 2,500 lines").click();
        form.awaitFile("lost");
        form.button("Go on sending").click();
        form.awaitFile("accepted");

        assertThat(items(day.toString())).isEqualTo(2_500);
    }
}
