package org.mineaction.registry.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes. */
@ConfigMapping(prefix = "registry.outbox")
public interface OutboxConfig {
    /** Whether this instance takes part in publishing. To be switched off where Debezium reads the table instead. */
    @WithDefault("true")
    boolean relay();
}
