package org.mineaction.statistics.consume;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the consumers run, be it in vain: an absent Kafka or database is mended by waiting, not by a restart. */
@Liveness
@Singleton
final class Alive implements HealthCheck {
    private final LedgerConsumers consumers;

    Alive(LedgerConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consumers")
                .status(consumers.areAlive())
                .build();
    }
}
