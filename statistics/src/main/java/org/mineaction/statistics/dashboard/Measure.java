package org.mineaction.statistics.dashboard;

import java.util.Locale;

/** What the districts on the map are shaded by. */
enum Measure {
    ITEMS,
    CLEARED,
    CASUALTIES;

    /** As it is written in addresses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
