package org.mineaction.relay;

import java.time.Duration;

/** How long to wait before trying again: little at first, then more and more. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    /** It failed; says how long to wait. */
    Duration failed() {
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }

    /** It worked. */
    void reset() {
        next = FIRST;
    }
}
