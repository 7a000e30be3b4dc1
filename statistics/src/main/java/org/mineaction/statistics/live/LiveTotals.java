package org.mineaction.statistics.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mineaction.contract.RunningTotal;

/** Totals as they change, for everyone of this instance who listens. */
@Singleton
public final class LiveTotals implements TotalsFeed.Listener {
    /** What somebody may be behind who reads more slowly than totals change; then the stream ends, and they come back. */
    static final int BEHIND = 10_000;

    /** Something is said in it, so that nobody on the way takes a stream for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final BroadcastProcessor<Optional<RunningTotal>> listeners = BroadcastProcessor.create();
    private final TotalsFeed feed;
    private final Thread thread;
    private long nextWord = System.nanoTime() + SILENCE.toNanos();

    LiveTotals(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        feed = new TotalsFeed(broker, this);
        thread = new Thread(feed, "live-totals");
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** The totals that change from now on, and nothing now and then while none does; ends with the service. */
    Multi<Optional<RunningTotal>> fromNowOn() {
        return listeners.onOverflow().buffer(BEHIND);
    }

    @Override
    public void changed(RunningTotal total) {
        listeners.onNext(Optional.of(total));
    }

    @Override
    public void timePasses() {
        if (System.nanoTime() - nextWord >= 0) {
            nextWord = System.nanoTime() + SILENCE.toNanos();
            listeners.onNext(Optional.empty());
        }
    }

    /** Streams that nobody ends would hold the end of the service up. */
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        feed.stop();
        listeners.onComplete();
    }

    void stop(@Observes ShutdownEvent event) {
        feed.stop();
        listeners.onComplete();
    }
}
