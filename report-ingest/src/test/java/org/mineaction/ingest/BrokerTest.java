package org.mineaction.ingest;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineaction.local.FreePort;
import org.mineaction.local.LocalKafka;

class BrokerTest {
    @Test
    void opensByItselfWhenTheBrokerComesLater(@TempDir Path data) {
        LocalKafka kafka = LocalKafka.at(data, FreePort.find());
        Broker broker = new Broker(Map.of("bootstrap.servers", kafka.bootstrapServers()), new Usual());
        broker.onStart(new StartupEvent());
        await().during(Duration.ofSeconds(2)).until(() -> broker.producer().isEmpty());

        try (kafka) {
            kafka.start();

            await().atMost(Duration.ofSeconds(20)).until(() -> broker.producer().isPresent());
        } finally {
            broker.onStop(new ShutdownEvent());
        }
    }

    /** The settings as they are without configuration. */
    private static final class Usual implements IngestConfig {
        @Override
        public URI publicAddress() {
            return URI.create("http://localhost:8081");
        }

        @Override
        public Duration deadline() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(5);
        }

        @Override
        public long maxBytesInFlight() {
            return 50_331_648;
        }
    }
}
