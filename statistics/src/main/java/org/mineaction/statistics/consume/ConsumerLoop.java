package org.mineaction.statistics.consume;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;
import org.mineaction.relay.Backoff;

/** Keeps one consumer going until it is told to stop, with a new one when one fails. */
final class ConsumerLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);

    /** One that failed after its first step would otherwise be replaced ten times a second. */
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final Supplier<ConsumerSession> sessions;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private volatile Progress progress = Progress.NONE;

    ConsumerLoop(Supplier<ConsumerSession> sessions) {
        this.sessions = sessions;
    }

    Progress progress() {
        return progress;
    }

    /** What is in hand is finished; returns at once. */
    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        while (!isStopping(Duration.ZERO)) {
            try (ConsumerSession session = sessions.get()) {
                consume(session);
            } catch (RuntimeException e) {
                progress = Progress.NONE;
                LOG.errorf(Masked.of(e), "Consumer failed, a new one follows");
                if (isStopping(backoff.failed())) {
                    return;
                }
            }
        }
    }

    private void consume(ConsumerSession session) {
        long begun = System.nanoTime();
        while (!isStopping(Duration.ZERO)) {
            progress = session.step();
            if (System.nanoTime() - begun > STEADY.toNanos()) {
                backoff.reset();
            }
        }
    }

    private boolean isStopping(Duration patience) {
        try {
            return stopping.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
