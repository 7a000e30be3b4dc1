package org.mineaction.endtoend.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What figures are asked of.
 *
 * @param from the first local date
 * @param to the last one
 * @param district its code; null for all of them
 */
record Asked(LocalDate from, LocalDate to, String district) {
    /** The period of the bulletin that the samples add up to, as published. */
    static final Asked PUBLISHED = of("2021-06-01", "2021-07-03");

    /** A period, of all districts. */
    static Asked of(String from, String to) {
        return new Asked(LocalDate.parse(from), LocalDate.parse(to), null);
    }

    /** The same period of one district. */
    Asked in(String code) {
        return new Asked(from, to, code);
    }

    /** As many days before. */
    Asked before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Asked(from.minusDays(days), to.minusDays(days), district);
    }

    /** As it is written in addresses, also in those of the API. */
    String query() {
        return "from=" + from + "&to=" + to + (district == null ? "" : "&district=" + district);
    }
}
