package org.mineaction.statistics.consume;

import java.time.Duration;

/** When to try again what failed: soon at first, then less and less often. */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(100);
    static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration delay = FIRST;
    private long dueAt = System.nanoTime();

    boolean isDue() {
        return System.nanoTime() - dueAt >= 0;
    }

    /** It failed; says how long to wait. */
    Duration failed() {
        Duration wait = delay;
        waitFor(wait);
        Duration doubled = delay.multipliedBy(2);
        delay = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }

    /** It is not to be tried for a given time. */
    void waitFor(Duration time) {
        dueAt = System.nanoTime() + time.toNanos();
    }

    /** It worked. */
    void reset() {
        delay = FIRST;
        dueAt = System.nanoTime();
    }
}
