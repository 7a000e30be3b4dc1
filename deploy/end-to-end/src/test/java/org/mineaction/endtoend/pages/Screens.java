package org.mineaction.endtoend.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mineaction.local.Checkout;

/** Makes the pictures in {@code docs/screens} anew. {@code deploy/local/screenshots} runs it; a build does not, which would change them. */
class Screens {
    @RegisterExtension
    final Readers readers = new Readers();

    static List<Screen> all() {
        return Screen.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void make(Screen screen) {
        Page page = readers.open(address(screen), reader -> reader.setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.scheme()));
        awaitAll(screen, page);
        // Hiding the caret would take a style within the page, which its policy forbids.
        page.screenshot(new ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(Checkout.root().resolve("docs/screens").resolve(screen.file())));
    }

    private String address(Screen screen) {
        SampledLedger ledger = readers.ledger();
        return (screen.isOfIngest() ? ledger.ingest() : ledger.statistics()) + screen.address();
    }

    private static void awaitAll(Screen screen, Page page) {
        if (screen.isOfIngest()) {
            new Form(page).awaitReady();
        } else {
            new Dashboard(page).awaitReady();
        }
    }
}
