package org.mineaction.contract;

import java.time.LocalDate;
import java.util.Objects;

/** The days on which something reported may have happened. */
final class Days {
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    /** Later years are typing mistakes, and beyond what a four-digit year can write. */
    static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private Days() {}

    static void check(String field, LocalDate day) {
        Objects.requireNonNull(day, () -> field + " is required");
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException(field + " must be a date from 1990-01-01 to 9999-12-31");
        }
    }
}
