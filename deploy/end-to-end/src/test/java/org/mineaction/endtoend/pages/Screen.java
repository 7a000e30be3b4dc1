package org.mineaction.endtoend.pages;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * A picture of a page, as README shows it.
 *
 * @param file its name
 * @param address of the page behind that of its service
 * @param scheme by day or by night
 * @param width of the screen, CSS pixels
 * @param height of the picture, CSS pixels
 */
record Screen(String file, String address, ColorScheme scheme, int width, int height) {
    private static final String PERIOD = "/?" + Asked.PUBLISHED.query();
    private static final String FORM = "/ingest/v1/form";
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int LOW = 900;
    private static final int HIGH = 1600;

    /** All of them. */
    static final List<Screen> ALL = List.of(
            new Screen("dashboard.png", PERIOD + "&lang=en", ColorScheme.LIGHT, DESK, HIGH),
            new Screen("dashboard-dark.png", PERIOD + "&lang=az", ColorScheme.DARK, DESK, HIGH),
            new Screen("dashboard-phone.png", PERIOD + "&lang=az", ColorScheme.LIGHT, PHONE, LOW),
            new Screen("dashboard-phone-dark.png", PERIOD + "&lang=en&district=AZ-AGM", ColorScheme.DARK, PHONE, LOW),
            new Screen("form.png", FORM + "?lang=en", ColorScheme.LIGHT, DESK, LOW),
            new Screen("form-phone.png", FORM + "?lang=az", ColorScheme.LIGHT, PHONE, LOW));

    /** Whether it is one of report-ingest. */
    boolean isOfIngest() {
        return address.startsWith("/ingest");
    }
}
