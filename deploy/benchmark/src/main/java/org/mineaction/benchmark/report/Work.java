package org.mineaction.benchmark.report;

/**
 * What was done in a measured time.
 *
 * @param items reports or calls
 * @param seconds elapsed
 * @param cpu used meanwhile
 */
public record Work(long items, double seconds, Cpu cpu) {
    /** Items a second. */
    public double rate() {
        return items / seconds;
    }
}
