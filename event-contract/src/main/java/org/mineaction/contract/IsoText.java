package org.mineaction.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Dates and instants of ISO 8601. Java's own parsers, made for every form there is, were a fifth of the work and of the garbage
 * of reading a report; the forms the ledger writes are read here, all others, and all mistakes, are left to Java.
 */
final class IsoText {
    private static final int DATE = "2026-11-24".length();
    private static final int SECONDS = "2026-11-24T23:31:20Z".length();
    private static final int MILLIS = "2026-11-24T23:31:20.123Z".length();
    private static final int NANOS_OF_MILLI = 1_000_000;

    private IsoText() {}

    /** The date written as {@code 2026-11-24}; throws {@link java.time.DateTimeException} when it is none. */
    static LocalDate date(String text) {
        return text.length() == DATE && fits(text, "0000-00-00")
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    /** The instant written as {@code 2026-11-24T23:31:20.123Z}; throws {@link java.time.DateTimeException} when it is none. */
    static Instant instant(String text) {
        boolean toTheSecond = text.length() == SECONDS && fits(text, "0000-00-00T00:00:00Z");
        boolean toTheMilli = text.length() == MILLIS && fits(text, "0000-00-00T00:00:00.000Z");
        // 24:00 and leap seconds are for Java to judge.
        if (!(toTheSecond || toTheMilli) || number(text, 11, 13) == 24 || number(text, 17, 19) == 60) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        toTheMilli ? number(text, 20, 23) * NANOS_OF_MILLI : 0)
                .toInstant(ZoneOffset.UTC);
    }

    /** Whether there are digits where the form has zeros, and elsewhere what the form has. */
    private static boolean fits(String text, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
