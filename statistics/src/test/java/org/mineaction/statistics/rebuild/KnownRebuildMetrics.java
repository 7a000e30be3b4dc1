package org.mineaction.statistics.rebuild;

import io.micrometer.core.instrument.MeterRegistry;

/** Shows the metric of rebuilding to tests of other packages. */
public final class KnownRebuildMetrics {
    private KnownRebuildMetrics() {}

    public static void register(MeterRegistry registry) {
        registry.gauge(UnfinishedRebuild.NAME, 0);
    }
}
