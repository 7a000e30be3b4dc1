package org.mineaction.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/** The settings of the registry's own; those of Kafka, PostgreSQL and HTTP have Quarkus' names. */
@ConfigMapping(prefix = "registry")
public interface RegistryConfig {
    /** The first day, in Asia/Baku, of which incidents are recorded. */
    @WithDefault("2020-11-10")
    LocalDate ceasefire();

    /** Figures by sex or age group below this are not given. */
    @WithDefault("3")
    int smallestCell();
}
