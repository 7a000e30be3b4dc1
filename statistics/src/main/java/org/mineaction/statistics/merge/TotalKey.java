package org.mineaction.statistics.merge;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which running total.
 *
 * @param kind the kind of report
 * @param day the local date it is for
 * @param district ISO 3166-2
 * @param code what is counted, within the kind
 * @param partition the Kafka partition of the reports in it
 */
record TotalKey(String kind, LocalDate day, String district, String code, int partition)
        implements Comparable<TotalKey> {
    private static final Comparator<TotalKey> ORDER = Comparator.comparing(TotalKey::kind)
            .thenComparing(TotalKey::day)
            .thenComparing(TotalKey::district)
            .thenComparing(TotalKey::code)
            .thenComparingInt(TotalKey::partition);

    @Override
    public int compareTo(TotalKey other) {
        return ORDER.compare(this, other);
    }
}
