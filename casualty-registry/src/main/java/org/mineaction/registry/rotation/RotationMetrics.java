package org.mineaction.registry.rotation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What can be watched of it, there at 0 from the start; moves in the instance that does it. */
@Singleton
final class RotationMetrics {
    static final String ROWS = "registry.rotation.rows";
    static final String UNREADABLE = "registry.rotation.unreadable";
    static final String LEFT = "registry.rotation.left";

    private final Counter rows;
    private final Counter unreadable;
    private volatile long left;

    RotationMetrics(MeterRegistry registry) {
        rows = registry.counter(ROWS);
        unreadable = registry.counter(UNREADABLE);
        registry.gauge(LEFT, this, metrics -> metrics.left);
    }

    void moved(int anew, int cannotBeRead) {
        rows.increment(anew);
        unreadable.increment(cannotBeRead);
    }

    void left(long rowsToLookAt) {
        left = rowsToLookAt;
    }
}
