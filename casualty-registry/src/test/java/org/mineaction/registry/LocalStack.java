package org.mineaction.registry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.mineaction.local.LocalPostgres;
import org.mineaction.registry.secrecy.TestKeys;

/** A real PostgreSQL for tests of the whole service. Events stay in the outbox, where the tests look at them. */
public final class LocalStack implements QuarkusTestResourceLifecycleManager {
    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.startTemporary();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl("registry"),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "registry.outbox.relay", "false",
                "registry.keys.encryption", TestKeys.encryption(),
                "registry.keys.hashing", TestKeys.hashing());
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
