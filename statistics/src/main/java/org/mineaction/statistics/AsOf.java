package org.mineaction.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mineaction.contract.Report;
import org.mineaction.http.Parameters;
import org.mineaction.http.Strict;

/** Reads as of when something is asked for. */
public final class AsOf {
    private static final String NAME = "asOf";
    /** How it is written. */
    public static final String RULE =
            "an instant written as 2021-07-04T12:00:00Z, or a date, which means its end in the ledger's time zone; none that is still to come";

    private AsOf() {}

    /** The instant asked for; null when none is. One that is still to come is refused: nobody knows what will be known then. */
    public static Instant read(Parameters parameters, Instant now) {
        return parameters.one(NAME, text -> read(text, now), "It is " + RULE + ".", null);
    }

    /** The instant of a text; empty when it is none, or one that is still to come. */
    public static Optional<Instant> read(String text, Instant now) {
        return instant(text, now).filter(instant -> !instant.isBefore(Instant.EPOCH) && !instant.isAfter(now));
    }

    /** To the microsecond, as the ledger keeps it. The day that is not over yet ends now. */
    private static Optional<Instant> instant(String text, Instant now) {
        Optional<LocalDate> day = Strict.date(text);
        if (day.isPresent()) {
            Instant end =
                    day.get().plusDays(1).atStartOfDay(Report.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
            boolean isToday = day.get().equals(LocalDate.ofInstant(now, Report.ZONE));
            return Optional.of(isToday ? now.truncatedTo(ChronoUnit.MICROS) : end);
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
