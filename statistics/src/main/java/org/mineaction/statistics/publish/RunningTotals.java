package org.mineaction.statistics.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.mineaction.relay.Relay;
import org.mineaction.relay.RelayConnections;
import org.mineaction.relay.RelayThread;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Schema;
import org.mineaction.statistics.merge.ChangedTotals;

/**
 * The publisher of running totals of this instance, from its start to its end. Neither Kafka, the database nor the tables need
 * be there at the start. Alive while it runs, be it in vain.
 */
@Liveness
@Singleton
public final class RunningTotals implements HealthCheck {
    private final RelayThread thread;
    private final boolean takesPart;

    RunningTotals(
            LedgerConfig config,
            Schema schema,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry registry) {
        RelayConnections database =
                new RelayConnections(url, user, password, "statistics running totals", TotalsProducer.SILENCE);
        RelayedTotals totals = new RelayedTotals(broker, config.group(), new TotalsMetrics(registry));
        thread = new RelayThread(
                new Relay(ChangedTotals.LANE, database, Relay.POLL, totals),
                schema::awaitCurrent,
                "running-totals",
                TotalsProducer.LONGEST_SEND);
        takesPart = config.publish() && !config.rebuild();
    }

    void start(@Observes StartupEvent event) {
        if (takesPart) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("running totals")
                .status(!takesPart || thread.isAlive())
                .build();
    }
}
