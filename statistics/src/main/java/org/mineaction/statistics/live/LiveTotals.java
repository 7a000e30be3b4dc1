package org.mineaction.statistics.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.mineaction.http.OverloadedException;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Schema;

/** Totals as they change, for everyone of this instance who listens. */
@Singleton
public final class LiveTotals implements TotalsFeed.Listener {
    /** What somebody may be behind who reads more slowly than totals change; then the stream ends, and they come back. */
    static final int BEHIND = 10_000;

    /** Each has a connection, and room for what it is behind. */
    static final int MOST_LISTENERS = 200;

    private static final long RETRY_AFTER_SECONDS = 2;

    /** Something is said in it, so that nobody on the way takes a stream for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final BroadcastProcessor<Optional<LiveTotal>> listeners = BroadcastProcessor.create();
    private final Semaphore places = new Semaphore(MOST_LISTENERS);
    private final TotalsFeed feed;
    private final Thread thread;
    private final boolean hasListeners;
    private volatile boolean hasBegun;
    private long nextWord = System.nanoTime() + SILENCE.toNanos();

    LiveTotals(LedgerConfig config, Schema schema, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        hasListeners = !config.rebuild();
        feed = new TotalsFeed(broker, this);
        // Whoever asks for figures is served first.
        thread = new Thread(schema.whenCurrent(feed), "live-totals");
    }

    void start(@Observes StartupEvent event) {
        if (hasListeners) {
            thread.start();
        }
    }

    /**
     * The totals that change from now on, and nothing now and then while none does; ends with the service, and for whoever is too far
     * behind.
     *
     * @throws ServiceUnavailableException when there is no telling what will have changed
     * @throws OverloadedException when too many listen
     */
    Multi<Optional<LiveTotal>> fromNowOn() {
        if (!hasBegun) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
        if (places.availablePermits() == 0) {
            throw new OverloadedException();
        }
        // A place is taken by who really listens: some are gone before the answer begins.
        return Multi.createFrom()
                .deferred(
                        () -> places.tryAcquire() ? heard() : Multi.createFrom().empty());
    }

    private Multi<Optional<LiveTotal>> heard() {
        return listeners
                .onOverflow()
                .buffer(BEHIND)
                .onFailure(BackPressureFailure.class)
                .recoverWithCompletion()
                .onTermination()
                .invoke(places::release);
    }

    @Override
    public void begun() {
        hasBegun = true;
    }

    @Override
    public boolean isListening() {
        return places.availablePermits() < MOST_LISTENERS;
    }

    @Override
    public void changed(LiveTotal total) {
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
        listeners.onComplete();
    }

    void stop(@Observes ShutdownEvent event) {
        feed.stop();
        listeners.onComplete();
    }

    /** Whether the topic is read, be it in vain. */
    boolean isAlive() {
        return !hasListeners || thread.isAlive();
    }
}
