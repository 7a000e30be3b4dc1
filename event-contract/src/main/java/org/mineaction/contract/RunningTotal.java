package org.mineaction.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What counts of one thing on one day in one place, as it stands: an absolute value, never a difference. There are none of people hurt.
 * One that breaks these rules is not made ({@link IllegalArgumentException}).
 *
 * @param kind the kind of report, such as {@code found-item}
 * @param day the local date it counts for
 * @param districts ISO 3166-2; more than one only of minefield maps, which have one figure for all of them, never to be split
 * @param code what is counted: the category of found items, the type of a release, {@code PLANTED} of a map
 * @param amount how much in the measure of the kind (items, square metres, mines); 0 when nothing counts any more
 * @param reports how many reports are behind it
 * @param version from 1, higher with each change of this total; of two of one key the higher is the later
 */
public record RunningTotal(
        String kind, LocalDate day, List<String> districts, String code, long amount, long reports, long version) {
    public RunningTotal {
        require(kind != null && !kind.isEmpty(), "kind is required");
        Objects.requireNonNull(day, "day is required");
        require(districts != null && !districts.isEmpty(), "districts must not be empty");
        CodeList.check("code", code);
        require(amount >= 0 && reports >= 0, "amount and reports must not be negative");
        require(version >= 1, "version must be at least 1");
        districts = List.copyOf(districts);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Which total it is, such as {@code found-item/2021-06-05/AZ-AGM/AP_MINE}; of several districts with a plus between them. */
    public String key() {
        return kind + '/' + day + '/' + String.join("+", districts) + '/' + code;
    }
}
