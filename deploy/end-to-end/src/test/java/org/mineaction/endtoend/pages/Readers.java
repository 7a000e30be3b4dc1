package org.mineaction.endtoend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The readers of one test, each with a profile of its own. After the test none of their pages may have asked another host,
 * broken its policy or complained. Of a test that failed, what they saw last is in {@code target/pages}.
 */
final class Readers implements AfterEachCallback {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 780;

    private final SampledLedger ledger = SampledLedger.shared();
    private final List<BrowserContext> readers = new ArrayList<>();
    private final Watch watch = new Watch(List.of(ledger.statistics(), ledger.ingest()));

    /** What they read about. */
    SampledLedger ledger() {
        return ledger;
    }

    /** The dashboard as somebody at a desk reads it, in English and by day, once all of it works. */
    Dashboard dashboard(Asked asked) {
        return dashboard(Dashboard.path(asked), reader -> {});
    }

    /** The dashboard as somebody else reads it, once all of it works. */
    Dashboard dashboard(String path, Consumer<NewContextOptions> differently) {
        return new Dashboard(open(ledger.statistics() + path, differently)).awaitReady();
    }

    /** Any page, as somebody reads it who differs from the one at the desk. */
    Page open(String address, Consumer<NewContextOptions> differently) {
        Page page = reader(differently).newPage();
        page.navigate(address);
        return page;
    }

    /** Somebody who has opened nothing yet. */
    BrowserContext reader(Consumer<NewContextOptions> differently) {
        NewContextOptions options = new NewContextOptions().setLocale("en-GB").setViewportSize(WIDTH, HEIGHT);
        differently.accept(options);
        BrowserContext reader = Chromium.shared().newContext(options);
        readers.add(reader);
        reader.setDefaultTimeout(Chromium.PATIENCE);
        watch.over(reader);
        return reader;
    }

    /** Somebody with a phone in their hand, for {@link #reader} and the others. */
    static void hasAPhone(NewContextOptions reader) {
        reader.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    /** The browser says something with this text in it because of what the test does, not the page. */
    void expect(String text) {
        watch.expect(text);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            picture(test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
        readers.forEach(BrowserContext::close);
        readers.clear();
        assertThat(watch.complaints()).isEmpty();
    }

    private void picture(String name) {
        int number = 0;
        for (Page page :
                readers.stream().flatMap(reader -> reader.pages().stream()).toList()) {
            number++;
            Path file = Path.of("target/pages", name + "-" + number + ".png");
            try {
                page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(file));
            } catch (PlaywrightException e) {
                System.out.println("No picture of " + page.url() + ": " + e.getMessage());
            }
        }
    }
}
