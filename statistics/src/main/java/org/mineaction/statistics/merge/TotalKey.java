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
 */
record TotalKey(String kind, LocalDate begins, String district, String code) implements Comparable<TotalKey> {
    private static final Comparator<TotalKey> ORDER = Comparator.comparing(TotalKey::kind)
            .thenComparing(TotalKey::begins)
            .thenComparing(TotalKey::district)
            .thenComparing(TotalKey::code);

    TotalKey ofMonth() {
        return new TotalKey(kind, begins.withDayOfMonth(1), district, code);
    }

    @Override
    public int compareTo(TotalKey other) {
        return ORDER.compare(this, other);
    }
}
