package org.mineaction.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.mineaction.contract.Content;
import org.mineaction.contract.ReportKind;

/** Makes the intake of each kind of report. */
@Singleton
final class Intakes {
    private final ReportPublisher publisher;
    private final IngestMetrics metrics;
    private final Clock clock;

    Intakes(ReportPublisher publisher, IngestMetrics metrics, Clock clock) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    <C extends Content> Intake<C> of(ReportKind<C> kind, ContentForm<C> form) {
        return new Intake<>(kind, form, publisher, metrics, clock);
    }
}
