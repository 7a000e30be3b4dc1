package org.mineaction.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a thread that works round after round to end; once given, it stays. */
public final class StopSignal {
    private final CountDownLatch given = new CountDownLatch(1);

    /** Ends the round in hand, or a wait; returns at once. */
    public void give() {
        given.countDown();
    }

    /** Whether it was given. */
    public boolean isGiven() {
        return isGivenWithin(Duration.ZERO);
    }

    /** Waits for it, so long at most; whether it was given, or the thread interrupted, which it then still is. */
    public boolean isGivenWithin(Duration patience) {
        try {
            return given.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
