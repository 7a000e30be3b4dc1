package org.mineaction.statistics.consume;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mineaction.statistics.Schema;

/** Ready when there are tables to answer from; a stopped partition is told, but the figures of the others are good. */
@Readiness
@Singleton
final class Ready implements HealthCheck {
    private final Schema schema;
    private final LedgerConsumers consumers;

    Ready(Schema schema, LedgerConsumers consumers) {
        this.schema = schema;
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ledger")
                .status(schema.isCurrent())
                .withData("partitions-stopped", consumers.stopped().toString())
                .withData("lag", Double.isNaN(consumers.lag()) ? "unknown" : String.valueOf((long) consumers.lag()))
                .build();
    }
}
