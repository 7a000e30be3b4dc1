package org.mineaction.registry.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.mineaction.relay.Relay;
import org.mineaction.relay.RelayConnections;
import org.mineaction.relay.RelayThread;
import org.mineaction.traces.Traces;

/** The relay of this instance, from its start to its end. Neither Kafka, the database nor the tables need be there at the start. */
@Liveness
@Singleton
public final class OutboxRelay implements HealthCheck {
    private static final Duration PATIENCE = RelayProducer.LONGEST_SEND.plusSeconds(5);
    /** One that is not held still speaks at least once in half of it. */
    static final Duration SILENCE = RelayProducer.LONGEST_SEND.multipliedBy(2);

    private final RelayThread thread;
    private final boolean takesPart;

    public OutboxRelay(
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry registry,
            Traces traces) {
        RelayConnections database = new RelayConnections(url, user, password, "casualty-registry outbox", SILENCE);
        RelayedOutbox outbox = new RelayedOutbox(broker, new RelayMetrics(registry), traces);
        thread = new RelayThread(new Relay(Outbox.LANE, database, Relay.POLL, outbox), "outbox-relay", PATIENCE);
        takesPart = config.relay();
    }

    void start(@Observes StartupEvent event) {
        if (takesPart) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }

    /** Whether it runs, be it in vain; if not, it has met an error that nothing here expects. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay")
                .status(!takesPart || thread.isAlive())
                .build();
    }
}
