package org.mineaction.registry.outbox;

/**
 * What is in the outbox.
 *
 * @param waiting the rows, those held back included
 * @param heldBack the rows the broker has refused
 * @param oldestSeconds how long ago the oldest of them was recorded; 0 when there is none
 */
record Backlog(double waiting, double heldBack, double oldestSeconds) {
    /** While the database cannot be asked. */
    static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN, Double.NaN);
}
