package org.mineaction.statistics;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;

/** A real Kafka and a real PostgreSQL for tests of the whole service. */
public final class LocalStack implements QuarkusTestResourceLifecycleManager {
    private LocalKafka kafka;
    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        kafka = LocalKafka.startTemporary();
        postgres = LocalPostgres.startTemporary();
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("statistics"),
                "quarkus.datasource.username",
                postgres.user(),
                "quarkus.datasource.password",
                postgres.password());
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
    }
}
