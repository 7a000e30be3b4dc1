package org.mineaction.registry.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes. */
@ConfigMapping(prefix = "registry.outbox")
public interface OutboxConfig {
    /**
     * Whether this instance takes part in publishing. To be switched off where Debezium's outbox event router reads the table
     * instead, with {@code mine-action.${routedByValue}.v1} as topic and id, type, aggregateid and recorded_at as the headers
     * ce_id, ce_type, ce_subject and ce_time; rows then stay until whoever runs it deletes them.
     */
    @WithDefault("true")
    boolean relay();
}
