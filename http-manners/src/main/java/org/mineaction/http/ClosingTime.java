package org.mineaction.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Turns new calls away once the service was told to stop, so that it ends when those it has are answered. Otherwise whoever
 * comes back at once, as is asked of those who got 503, would keep it open until it cuts calls off.
 */
@Singleton
final class ClosingTime {
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final Problem STOPPING = Problem.of(
            503, "stopping", "This cannot be answered now", "This instance is about to stop. Send it again.");

    private final ProblemWriter problems;
    private volatile boolean isClosed;

    ClosingTime(ProblemWriter problems) {
        this.problems = problems;
    }

    void open(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.CLOSING_TIME);
    }

    void close(@Observes ShutdownDelayInitiatedEvent event) {
        isClosed = true;
    }

    void check(RoutingContext call) {
        if (isClosed) {
            var unused = problems.end(call, STOPPING, RETRY_AFTER_SECONDS);
        } else {
            call.next();
        }
    }
}
