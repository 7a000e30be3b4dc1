package org.mineaction.registry.rotation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.mineaction.local.LocalPostgres;
import org.mineaction.registry.secrecy.ChangingKeys;

/** A service with new keys as its primary ones and the old ones beside them. */
public final class ChangedKeysStack implements QuarkusTestResourceLifecycleManager {
    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.startTemporary();
        ChangingKeys added = ChangingKeys.make().added();
        ChangingKeys promoted = added.promoted();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("registry"));
        settings.put("quarkus.datasource.username", postgres.user());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("registry.outbox.relay", "false");
        settings.put("registry.keys.encryption", promoted.encryption());
        settings.put("registry.keys.hashing", promoted.hashing());
        settings.put("before.encryption", added.encryption());
        settings.put("before.hashing", added.hashing());
        return settings;
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
