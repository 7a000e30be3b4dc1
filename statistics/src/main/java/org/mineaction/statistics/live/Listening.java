package org.mineaction.statistics.live;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the topic of running totals is read, be it in vain: an absent Kafka is mended by waiting, not by a restart. */
@Liveness
@Singleton
final class Listening implements HealthCheck {
    private final LiveTotals totals;

    Listening(LiveTotals totals) {
        this.totals = totals;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live totals").status(totals.isAlive()).build();
    }
}
