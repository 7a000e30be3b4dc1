package org.mineaction.statistics.totals;

/**
 * A figure.
 *
 * @param items how many were found
 * @param reports how many reports say so
 */
record Sum(long items, long reports) {
    static final Sum ZERO = new Sum(0, 0);

    Sum plus(Sum other) {
        return new Sum(items + other.items, reports + other.reports);
    }
}
