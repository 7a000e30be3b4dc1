package org.mineaction.registry;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when there are tables to write to, whose keys these are. The broker may be away: events wait in the outbox. */
@Readiness
@Singleton
final class Ready implements HealthCheck {
    private final Schema schema;

    Ready(Schema schema) {
        this.schema = schema;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("registry").status(schema.isCurrent()).build();
    }
}
