package org.mineaction.benchmark.load;

/** When calls are to be sent. */
@FunctionalInterface
public interface Schedule {
    /** As soon as a connection is free: the load adapts to the service. */
    Schedule AT_ONCE = (call, start, now) -> now;

    /** The time ({@link System#nanoTime}) a call is to be sent, the first being 0. */
    long due(long call, long start, long now);

    /** At a constant rate, whatever the service does: who is late is late from the time it should have been sent. */
    static Schedule perSecond(double rate) {
        double interval = 1e9 / rate;
        return (call, start, now) -> start + (long) (call * interval);
    }
}
