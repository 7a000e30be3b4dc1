package org.mineaction.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.mineaction.local.LocalKafka;

/** The real broker beside the tests that need the whole service. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
    static LocalKafka kafka;

    @Override
    public Map<String, String> start() {
        kafka = LocalKafka.startTemporary();
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
