package org.mineaction.statistics.merge;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which running total.
 *
 * @param kind the kind of report
 * @param begins the local date it is for or, of a month, the first one
 * @param district ISO 3166-2
 * @param code what is counted, within the kind
 * @param knownIn the first local date of the month in which it became known; null where that makes no difference
 */
record TotalKey(String kind, LocalDate begins, String district, String code, LocalDate knownIn)
        implements Comparable<TotalKey> {
    private static final Comparator<TotalKey> ORDER = Comparator.comparing(TotalKey::kind)
            .thenComparing(TotalKey::begins)
            .thenComparing(TotalKey::district)
            .thenComparing(TotalKey::code)
            .thenComparing(TotalKey::knownIn, Comparator.nullsFirst(Comparator.naturalOrder()));

    TotalKey ofMonth() {
        return new TotalKey(kind, begins.withDayOfMonth(1), district, code, null);
    }

    @Override
    public int compareTo(TotalKey other) {
        return ORDER.compare(this, other);
    }
}
