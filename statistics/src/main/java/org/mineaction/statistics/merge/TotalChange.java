package org.mineaction.statistics.merge;

/**
 * By how much a running total changes.
 *
 * @param amount in the measure of the kind
 * @param reports how many more, or fewer, are behind it
 */
record TotalChange(long amount, long reports) {
    TotalChange plus(TotalChange other) {
        return new TotalChange(amount + other.amount, reports + other.reports);
    }

    boolean isNothing() {
        return amount == 0 && reports == 0;
    }
}
