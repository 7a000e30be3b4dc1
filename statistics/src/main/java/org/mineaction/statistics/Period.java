package org.mineaction.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.mineaction.contract.Report;
import org.mineaction.http.Parameters;

/**
 * Some days in a row.
 *
 * @param from first local date
 * @param to last local date, not before the first
 */
public record Period(LocalDate from, LocalDate to) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Of a request: from the first day there is until today, unless it says otherwise. */
    public static Period read(Parameters parameters, LocalDate first, Instant now) {
        LocalDate from = parameters.date("from", first);
        LocalDate to = parameters.date("to", LocalDate.ofInstant(now, Report.ZONE));
        parameters.inOrder(from, to);
        return new Period(from, to);
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days, directly before it; fewer where the calendar that the database keeps would end. */
    public Period previous() {
        LocalDate begin = from.minusDays(days());
        return new Period(begin.isBefore(FIRST_DAY) ? FIRST_DAY : begin, from.minusDays(1));
    }
}
