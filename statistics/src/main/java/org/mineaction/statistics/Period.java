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
    /** The first that is written with four digits. */
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

    /** Whether there are as many days before it in the calendar. */
    public boolean hasPrevious() {
        return !from.minusDays(days()).isBefore(FIRST_DAY);
    }

    /** As many days, directly before it. */
    public Period previous() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }
}
