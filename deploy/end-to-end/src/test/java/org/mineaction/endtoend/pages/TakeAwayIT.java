package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mineaction.endtoend.Calls;

/** What is taken away from the dashboard – copied, printed, downloaded – is what the API gives to everybody. */
class TakeAwayIT {
    private static final Pattern BULLETIN = Pattern.compile("/statistics/v1/bulletin\\?" + Asked.PUBLISHED.query());
    private static final List<String> SENTENCES = List.of(
            "1,087 anti-personnel mines, 316 anti-tank mines and 461 items of unexploded ordnance were found in",
            "Land cleared: 5.6 million square metres (563 hectares).",
            "(31 killed, 116 injured)");

    @TempDir
    Path directory;

    @RegisterExtension
    final Readers readers = new Readers();

    @Test
    void theBulletinIsReadAndCopied() {
        Dashboard dashboard = readers.dashboard(
                Dashboard.path(Asked.PUBLISHED),
                reader -> reader.setPermissions(List.of("clipboard-read", "clipboard-write")));
        SENTENCES.forEach(
                sentence -> assertThat(dashboard.region("The bulletin")).containsText(sentence));

        dashboard.button("Copy the text").click();

        assertThat(dashboard.page().locator("#copied")).not().isEmpty();
        String copied = (String) dashboard.page().evaluate("navigator.clipboard.readText()");
        assertThat(copied).contains(SENTENCES).contains(Dashboard.target(dashboard.link("Read and print")));
    }

    @Test
    void theBulletinIsPrintedOnAProperPage() {
        BrowserContext reader = readers.reader(options -> {});
        // Nobody can press the buttons of the browser's own dialogue.
        reader.addInitScript("window.print = () => document.documentElement.dataset.printed = ''");
        Page page = reader.newPage();
        page.navigate(readers.ledger().statistics() + Dashboard.path(Asked.PUBLISHED));

        Page printed = page.waitForPopup(
                () -> new Dashboard(page).awaitReady().button("Print").click());

        assertThat(printed.locator("html[data-printed]")).hasCount(1);
        assertThat(printed).hasURL(BULLETIN);
        printed.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        SENTENCES.forEach(sentence -> assertThat(printed.locator("body")).containsText(sentence));
        assertThat(pages(printed.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                .isBetween(1, 3);
    }

    @Test
    void onPaperTheDashboardHasItsFiguresAndNothingToPress() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);
        Page page = dashboard.page();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(dashboard.region("Figures")).isVisible();
        assertThat(dashboard.region("The bulletin")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page.locator("#presets")).isHidden();
        assertThat(pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                .isBetween(2, 8);
    }

    /** How many pages there are; what is on them is compressed, which pages they are is not. */
    private static int pages(byte[] pdf) {
        return new String(pdf, ISO_8859_1).split("/Type\\s*/Page\\b(?!s)", -1).length - 1;
    }

    @Test
    void thePageToPrintIsOneLinkAway() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);

        dashboard.link("Read and print").click();

        assertThat(dashboard.page()).hasURL(BULLETIN);
        SENTENCES.forEach(
                sentence -> assertThat(dashboard.page().locator("body")).containsText(sentence));
    }

    @Test
    void downloadsAreTheFilesOfTheApi() throws IOException {
        Set<String> formats = new TreeSet<>();
        int kinds = rows(readers.dashboard(Asked.PUBLISHED)).count();

        for (int kind = 0; kind < kinds; kind++) {
            // The browser stops a page that hands out more than ten files.
            Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);
            for (Locator link :
                    rows(dashboard).nth(kind).getByRole(AriaRole.LINK).all()) {
                formats.add(assertIsTheFileOfTheApi(dashboard.page().waitForDownload(link::click)));
            }
        }

        assertThat(kinds).isEqualTo(5);
        assertThat(formats).containsExactly("csv", "geojson", "xlsx");
    }

    private static Locator rows(Dashboard dashboard) {
        return dashboard.page().locator("#downloads li");
    }

    /** The format it has. */
    private String assertIsTheFileOfTheApi(Download file) throws IOException {
        String name = file.suggestedFilename();
        Path downloaded = directory.resolve("downloaded-" + name);
        file.saveAs(downloaded);
        Path asked = Files.write(
                directory.resolve("asked-" + name),
                Calls.download(URI.create(file.url())).body());
        assertThat(content(downloaded)).as(file.url()).isEqualTo(content(asked)).isNotEmpty();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Test
    void theReportsDownloadedAddUpToWhatIsShown() throws IOException {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);
        Locator csv = rows(dashboard)
                .filter(new Locator.FilterOptions().setHasText("Reports of found items"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("CSV"));

        Download file = dashboard.page().waitForDownload(csv::click);

        List<String> lines = Files.readAllLines(file.path());
        int column = List.of(lines.get(0).split(",", -1)).indexOf("quantity");
        Map<String, Long> figures = dashboard.figures();
        assertThat(lines.stream()
                        .skip(1)
                        .mapToLong(line -> Long.parseLong(line.split(",", -1)[column]))
                        .sum())
                .isEqualTo(figures.get("AP_MINE") + figures.get("AT_MINE") + figures.get("UXO") + figures.get("other"));
    }

    /** The text of a file; of a workbook, that of its sheets, beside which it says when it was made. */
    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        StringBuilder sheets = new StringBuilder();
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                if (part.getName().startsWith("xl/")) {
                    sheets.append(part.getName());
                    sheets.append(new String(workbook.getInputStream(part).readAllBytes(), UTF_8));
                }
            }
        }
        return sheets.toString();
    }
}
