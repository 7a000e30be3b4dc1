package org.mineaction.registry.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.mineaction.local.LocalKafka;
import org.mineaction.relay.Relay;
import org.mineaction.relay.RelayConnections;
import org.mineaction.traces.Traces;

/** A relay that runs in a thread until the test is over, as in the service. */
final class RunningRelay implements AutoCloseable {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Relay relay;
    private final Thread thread;

    RunningRelay(RelayConnections database, LocalKafka kafka, Duration poll) {
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers());
        relay = new Relay(
                Outbox.LANE, database, poll, new RelayedOutbox(broker, new RelayMetrics(registry), Traces.NONE));
        thread = new Thread(relay, "relay-under-test");
        thread.start();
    }

    double counted(String name) {
        return registry.get(name).counter().count();
    }

    double shown(String name) {
        return registry.get(name).gauge().value();
    }

    boolean leads() {
        return shown(RelayMetrics.LEADS) == 1;
    }

    @Override
    public void close() {
        relay.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
