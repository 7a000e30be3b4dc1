package org.mineaction.relay;

import java.time.Duration;

/** When to try again what failed: soon at first, then less and less often. For one thread. */
public final class Backoff {
    /** After the first failure. */
    public static final Duration FIRST = Duration.ofMillis(100);

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration delay = FIRST;
    private long dueAt = System.nanoTime();

    /** Whether it is time to try. */
    public boolean isDue() {
        return System.nanoTime() - dueAt >= 0;
    }

    /** It failed; says how long to wait. */
    public Duration failed() {
        Duration wait = delay;
        waitFor(wait);
        Duration doubled = delay.multipliedBy(2);
        delay = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }

    /** It is not to be tried for a given time. */
    public void waitFor(Duration time) {
        dueAt = System.nanoTime() + time.toNanos();
    }

    /** It worked. */
    public void reset() {
        delay = FIRST;
        dueAt = System.nanoTime();
    }
}
