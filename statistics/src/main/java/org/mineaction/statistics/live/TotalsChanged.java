package org.mineaction.statistics.live;

/** Totals have changed, and this instance is about to tell those who listen which: whatever it has kept of before is told to nobody any more. */
public record TotalsChanged() {}
