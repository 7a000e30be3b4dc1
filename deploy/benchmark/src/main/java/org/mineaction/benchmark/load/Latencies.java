package org.mineaction.benchmark.load;

import java.util.Arrays;

/** How long things took, every one of them. For one thread. */
public final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[1 << 10];
    private int count;

    /** Adds one. */
    public void add(long nanoseconds) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = nanoseconds;
    }

    /** Adds all of others. */
    public void add(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /**
     * The least time, in milliseconds, that so many of a hundred did not exceed.
     *
     * @param percent over 0 and up to 100
     */
    public double millis(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }
}
