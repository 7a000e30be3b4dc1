package org.mineaction.registry.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What can be watched of the outbox, there at 0 from the start. Every instance tells the backlog; one of them leads. */
final class RelayMetrics {
    static final String WAITING = "registry.outbox.waiting";
    static final String HELD_BACK = "registry.outbox.held.back";
    static final String OLDEST = "registry.outbox.oldest.seconds";
    static final String LEADS = "registry.outbox.leads";
    static final String PUBLISHED = "registry.outbox.published";
    static final String REFUSED = "registry.outbox.refused";
    static final String FAILURES = "registry.outbox.failures";

    private final Counter published;
    private final Counter refused;
    private final Counter failures;
    private volatile Backlog backlog = Backlog.UNKNOWN;
    private volatile boolean leads;

    RelayMetrics(MeterRegistry registry) {
        published = registry.counter(PUBLISHED);
        refused = registry.counter(REFUSED);
        failures = registry.counter(FAILURES);
        registry.gauge(WAITING, this, metrics -> metrics.backlog.waiting());
        registry.gauge(HELD_BACK, this, metrics -> metrics.backlog.heldBack());
        registry.gauge(OLDEST, this, metrics -> metrics.backlog.oldestSeconds());
        registry.gauge(LEADS, this, metrics -> metrics.leads ? 1 : 0);
    }

    void backlog(Backlog seen) {
        backlog = seen;
    }

    void leads(boolean now) {
        leads = now;
    }

    void published(int events) {
        published.increment(events);
    }

    void refused() {
        refused.increment();
    }

    void failed() {
        failures.increment();
    }
}
