package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long things last, drawn by chance and cut short when the round is called off.
 *
 * @param random the chance
 * @param calledOff down when nothing is worth waiting for any more
 */
record Pause(Random random, CountDownLatch calledOff) {
    /** From next to nothing to so many seconds. */
    void upTo(int seconds) throws InterruptedException {
        lasting(Duration.ofMillis(1 + random.nextInt(seconds * 1_000)));
    }

    void lasting(Duration time) throws InterruptedException {
        calledOff.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
