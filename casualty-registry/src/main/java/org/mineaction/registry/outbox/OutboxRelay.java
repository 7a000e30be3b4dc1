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

/** The relay of this instance, from its start to its end. Neither Kafka, the database nor the tables need be there at the start. */
@Singleton
public final class OutboxRelay {
    private static final Duration PATIENCE = RelayProducer.LONGEST_SEND.plusSeconds(5);

    private final Relay relay;
    private final Thread thread;
    private final boolean takesPart;

    public OutboxRelay(
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry registry) {
        RelayConnections database = new RelayConnections(url, user, password, RelayConnections.SILENCE);
        relay = new Relay(database, broker, Relay.POLL, new RelayMetrics(registry));
        thread = new Thread(relay, "outbox-relay");
        takesPart = config.relay();
    }

    void start(@Observes StartupEvent event) {
        if (takesPart) {
            thread.start();
        }
    }

    /** Whether it runs, be it in vain; if not, it has met an error that nothing here expects. */
    public boolean isAlive() {
        return !takesPart || thread.isAlive();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.stop();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
