package org.mineaction.statistics.totals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a period that is added up from one kind of total.
 *
 * @param from first local date
 * @param to last local date
 * @param isOfMonths whether it is made of whole months, and the answer need not tell their days apart
 */
record Stretch(LocalDate from, LocalDate to, boolean isOfMonths) {
    /** The totals it is added up from. */
    String table() {
        return isOfMonths ? "monthly_total" : "daily_total";
    }

    /** Their column for the day on which what is counted begins. */
    String begins() {
        return isOfMonths ? "month" : "day";
    }

    /** The stretches of a request's period: its whole months, and the days before and after them. */
    static List<Stretch> of(TotalsRequest request) {
        LocalDate from = request.from();
        LocalDate to = request.to();
        LocalDate firstMonth =
                from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate afterMonths = to.plusDays(1).withDayOfMonth(1);
        if (request.groupBy().stream().anyMatch(Grouping::splitsMonths) || !firstMonth.isBefore(afterMonths)) {
            return List.of(new Stretch(from, to, false));
        }
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch(firstMonth, afterMonths.minusDays(1), true));
        if (from.isBefore(firstMonth)) {
            stretches.add(new Stretch(from, firstMonth.minusDays(1), false));
        }
        if (!afterMonths.isAfter(to)) {
            stretches.add(new Stretch(afterMonths, to, false));
        }
        return stretches;
    }
}
