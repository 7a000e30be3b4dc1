package org.mineaction.ingest;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the way to the broker has been opened. Whether it answers at this moment, each report finds out. */
@Readiness
final class CanAccept implements HealthCheck {
    private final Broker broker;

    CanAccept(Broker broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("can-accept-reports")
                .status(broker.producer().isPresent())
                .build();
    }
}
