package org.mineaction.statistics.rebuild;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a ledger is built anew.
 *
 * @param merged records that are
 * @param all records there are at this moment
 * @param since how long it has taken so far
 */
record Backlog(long merged, long all, Duration since) {
    /** Whether what is left takes a second at most; while reports come in, there is always something. */
    boolean isNearlyThrough() {
        return all - merged <= rate();
    }

    private boolean isThrough() {
        return merged >= all;
    }

    private double rate() {
        return merged / Math.max(0.001, since.toNanos() / 1e9);
    }

    /** For whoever waits, such as {@code 120,000 of 480,000 records (25 %), 30,000 a second, about 12 s left}. */
    String written() {
        double rate = rate();
        String soFar =
                String.format(Locale.ROOT, "%,d of %,d records (%d %%), %,.0f a second", merged, all, percent(), rate);
        return isThrough() || rate < 1
                ? soFar
                : soFar + ", about " + time((long) Math.ceil((all - merged) / rate)) + " left";
    }

    /** Once it is built, for whoever waited: all records are merged then, also those that were not yet when they were counted. */
    String whole() {
        double rate = new Backlog(all, all, since).rate();
        return String.format(Locale.ROOT, "%,d records in %s, %,.0f a second", all, time(since.toSeconds()), rate);
    }

    private long percent() {
        return all == 0 ? 100 : Math.min(100, 100 * merged / all);
    }

    private static String time(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
