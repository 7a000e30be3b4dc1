package org.mineaction.statistics.consume;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;
import org.mineaction.relay.Backoff;
import org.mineaction.relay.StopSignal;

/** Keeps one consumer going until it is told to stop, with a new one when one fails. */
final class ConsumerLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);

    /** One that failed after its first step would otherwise be replaced ten times a second. */
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final Supplier<ConsumerSession> sessions;
    private final StopSignal stop = new StopSignal();
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
        stop.give();
    }

    @Override
    public void run() {
        while (!stop.isGiven()) {
            try (ConsumerSession session = sessions.get()) {
                consume(session);
            } catch (RuntimeException e) {
                progress = Progress.NONE;
                LOG.errorf(
                        Masked.of(e),
                        stop.isGiven() ? "Consumer failed at its end" : "Consumer failed, a new one follows");
                if (stop.isGivenWithin(backoff.failed())) {
                    return;
                }
            }
        }
    }

    private void consume(ConsumerSession session) {
        long begun = System.nanoTime();
        while (!stop.isGiven()) {
            progress = session.step();
            if (System.nanoTime() - begun > STEADY.toNanos()) {
                backoff.reset();
            }
        }
    }
}
