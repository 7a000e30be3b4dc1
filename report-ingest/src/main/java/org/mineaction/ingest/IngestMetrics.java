package org.mineaction.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.mineaction.contract.ReportKind;
import org.mineaction.http.Mistake;
import org.mineaction.http.RefusedException;

/** What report-ingest counts, by kind of report and outcome. */
@Singleton
final class IngestMetrics {
    static final String RECEIVED = "ledger.reports.received";
    static final String REJECTED = "ledger.reports.rejected";
    static final String PUBLISHED = "ledger.reports.published";
    static final String FAILED = "ledger.reports.failed";
    static final String BYTES_IN_FLIGHT = "ledger.bytes.in.flight";

    private final MeterRegistry registry;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        // There at 0 before anything happens: of a counter that begins at its first failure, nobody sees it rise.
        for (ReportKind<?> kind : ReportKind.OF_TEAMS) {
            for (BrokerAwayException.Reason reason : BrokerAwayException.Reason.values()) {
                failed(kind, reason, 0);
            }
        }
    }

    /** Reports that were sent to us, good or bad. */
    void received(ReportKind<?> kind, int reports) {
        registry.counter(RECEIVED, "kind", kind.name()).increment(reports);
    }

    void refused(@Observes RefusedException refused) {
        rejected(refused.mistakes());
    }

    /** Mistakes found in requests. */
    void rejected(List<Mistake> mistakes) {
        mistakes.stream()
                .collect(Collectors.groupingBy(Mistake::what, Collectors.counting()))
                .forEach((what, count) ->
                        registry.counter(REJECTED, "code", what.text()).increment(count));
    }

    /** Reports the broker has acknowledged. */
    void published(ReportKind<?> kind, int reports) {
        registry.counter(PUBLISHED, "kind", kind.name()).increment(reports);
    }

    /** Reports answered with 503, and why. */
    void failed(ReportKind<?> kind, BrokerAwayException.Reason reason, int reports) {
        registry.counter(FAILED, "kind", kind.name(), "reason", reason.text()).increment(reports);
    }
}
