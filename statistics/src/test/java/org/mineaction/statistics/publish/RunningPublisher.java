package org.mineaction.statistics.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.mineaction.local.LocalPostgres;
import org.mineaction.relay.Relay;
import org.mineaction.relay.RelayConnections;
import org.mineaction.relay.RelayThread;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.ChangedTotals;

/** A publisher that runs until the test is over, as in the service. */
final class RunningPublisher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayThread thread;

    RunningPublisher(TestDatabase database, String bootstrapServers, String group) {
        LocalPostgres server = LocalPostgres.shared();
        RelayConnections connections = new RelayConnections(
                database.url(), server.user(), server.password(), "totals under test", TotalsProducer.SILENCE);
        RelayedTotals totals =
                new RelayedTotals(Map.of("bootstrap.servers", bootstrapServers), group, new TotalsMetrics(registry));
        thread = new RelayThread(
                new Relay(ChangedTotals.LANE, connections, Relay.POLL, totals), "publisher-under-test", PATIENCE);
        thread.start();
    }

    boolean leads() {
        return registry.get(TotalsMetrics.LEADS).gauge().value() == 1;
    }

    double published() {
        return registry.get(TotalsMetrics.PUBLISHED).counter().count();
    }

    double failures() {
        return registry.get(TotalsMetrics.FAILURES).counter().count();
    }

    double waiting() {
        return registry.get(TotalsMetrics.WAITING).gauge().value();
    }

    @Override
    public void close() {
        thread.stop();
    }
}
