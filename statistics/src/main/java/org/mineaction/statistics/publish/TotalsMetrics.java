package org.mineaction.statistics.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What can be watched of publishing, there at 0 from the start. Every instance that takes part tells what waits; one of them leads. */
final class TotalsMetrics {
    static final String WAITING = "ledger.totals.waiting";
    static final String LEADS = "ledger.totals.leads";
    static final String PUBLISHED = "ledger.totals.published";
    static final String FAILURES = "ledger.totals.failures";

    private final Counter published;
    private final Counter failures;
    private volatile double waiting = Double.NaN;
    private volatile boolean leads;

    TotalsMetrics(MeterRegistry registry) {
        published = registry.counter(PUBLISHED);
        failures = registry.counter(FAILURES);
        registry.gauge(WAITING, this, metrics -> metrics.waiting);
        registry.gauge(LEADS, this, metrics -> metrics.leads ? 1 : 0);
    }

    /** Merges whose totals are still to be published; not a number while nobody knows. */
    void waiting(double merges) {
        waiting = merges;
    }

    void leads(boolean now) {
        leads = now;
    }

    void published(int totals) {
        published.increment(totals);
    }

    void failed() {
        failures.increment();
    }
}
