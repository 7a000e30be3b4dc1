package org.mineaction.kubernetes;

import java.util.Locale;

/** What is applied. */
enum Overlay {
    SMALL,
    PRODUCTION;

    String directory() {
        return name().toLowerCase(Locale.ROOT);
    }
}
