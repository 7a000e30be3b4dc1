package org.mineaction.registry.draft;

import java.time.LocalDate;

/** How exactly the day of an incident is known. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR;

    /** The first day it may have been. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day it may have been. */
    LocalDate last(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
            case YEAR -> day.withDayOfYear(day.lengthOfYear());
        };
    }
}
