package org.mineaction.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads what Java would read in several ways in the one way it is to be written. */
public final class Strict {
    private Strict() {}

    /** A day of the calendar written as 2021-06-05. Ten characters: no years beyond 9999, which ISO 8601 would write with a sign. */
    public static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Stricter than {@link UUID#fromString}, which also takes {@code 1-1-1-1-1}. */
    public static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An id in an address. */
    public static UUID id(String written) {
        return uuid(written)
                .orElseThrow(() -> new RefusedException(
                        RequestMistake.NOT_A_UUID, "The id in the address must be a UUID of 36 characters."));
    }
}
