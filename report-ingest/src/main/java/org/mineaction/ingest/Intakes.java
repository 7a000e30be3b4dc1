package org.mineaction.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.mineaction.contract.Content;
import org.mineaction.contract.ReportKind;
import org.mineaction.traces.Traces;

/** Makes the intake of each kind of report. */
@Singleton
final class Intakes {
    private final ReportPublisher publisher;
    private final IngestMetrics metrics;
    private final Traces traces;
    private final Clock clock;

    Intakes(ReportPublisher publisher, IngestMetrics metrics, Traces traces, Clock clock) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.traces = traces;
        this.clock = clock;
    }

    <C extends Content> Intake<C> of(ReportKind<C> kind, ContentForm<C> form) {
        return new Intake<>(kind, form, publisher, metrics, traces, clock);
    }
}
