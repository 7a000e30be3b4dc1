package org.mineaction.statistics.totals;

/**
 * A figure of found items.
 *
 * @param items how many were found
 * @param reports how many reports say so
 */
public record Found(long items, long reports) {
    static final Found ZERO = new Found(0, 0);

    Found plus(Found other) {
        return new Found(items + other.items, reports + other.reports);
    }
}
