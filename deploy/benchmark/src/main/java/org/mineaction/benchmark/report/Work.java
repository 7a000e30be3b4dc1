package org.mineaction.benchmark.report;

/**
 * What was done in a measured time.
 *
 * @param items reports or calls
 * @param seconds elapsed
 * @param cpu used meanwhile
 * @param stolen seconds of processor time that the machine's host gave to others meanwhile; null when not measured
 */
public record Work(long items, double seconds, Cpu cpu, Double stolen) {
    /** Items a second. */
    public double rate() {
        return items / seconds;
    }
}
