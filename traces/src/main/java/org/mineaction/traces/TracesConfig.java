package org.mineaction.traces;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What is traced, the same settings in every service. */
@ConfigMapping(prefix = "ledger.traces")
public interface TracesConfig {
    /** Where traces are sent by OTLP over HTTP, such as {@code http://collector:4318/v1/traces}; nothing is traced without it. */
    Optional<String> endpoint();

    /** The share of calls that are traced, 0 to 1. */
    @WithDefault("0.05")
    double share();
}
