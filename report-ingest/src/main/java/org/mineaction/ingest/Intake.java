package org.mineaction.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineaction.contract.Content;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.TraceHeader;
import org.mineaction.http.Fields;
import org.mineaction.http.JsonBody;
import org.mineaction.http.RefusedException;
import org.mineaction.traces.Traces;

/**
 * Takes in reports of one kind: check, record, publish. What comes out is a receipt for each report the broker has.
 *
 * @param <C> what such a report says
 */
final class Intake<C extends Content> {
    private final ReportKind<C> kind;
    private final ContentForm<C> contentForm;
    private final BatchFormat csv;
    private final EventCodec<C> codec;
    private final ReportPublisher publisher;
    private final IngestMetrics metrics;
    private final Traces traces;
    private final String nameOfReport;
    private final String nameOfBatch;
    private final Clock clock;

    Intake(
            ReportKind<C> kind,
            ContentForm<C> contentForm,
            ReportPublisher publisher,
            IngestMetrics metrics,
            Traces traces,
            Clock clock) {
        this.kind = kind;
        this.contentForm = contentForm;
        this.csv = new CsvFormat(ReportForm.columns(contentForm));
        this.codec = new EventCodec<>(kind, "/report-ingest");
        this.publisher = publisher;
        this.metrics = metrics;
        this.traces = traces;
        this.nameOfReport = "report " + kind.name();
        this.nameOfBatch = "batch " + kind.name();
        this.clock = clock;
    }

    /** A way to send one report: reads its fields into a draft, or notes mistakes. */
    interface Reading<C extends Content> {
        Draft read(ReportForm<C> form, Fields fields);
    }

    /**
     * One report, in the way the caller says.
     *
     * @param traceParent the trace of whoever calls; null when there is none
     * @throws RefusedException with every mistake in it
     */
    CompletionStage<Receipt> one(byte[] body, Sender sender, Reading<C> reading, String traceParent) {
        return traces.sending(nameOfReport, traceParent, trace -> publish(body, sender, reading, trace));
    }

    private CompletionStage<Receipt> publish(byte[] body, Sender sender, Reading<C> reading, String trace) {
        metrics.received(kind, 1);
        Fields fields = ReportForm.fields(JsonBody.object(body));
        Draft draft = reading.read(new ReportForm<>(contentForm, sender), fields);
        fields.mistakes().check();
        Report<?> report = draft.recordedAt(now(), sender);
        return publish(List.of(codec.write(report)), trace).thenApply(done -> Receipt.of(null, report));
    }

    /**
     * Many reports.
     *
     * @param traceParent the trace of whoever calls; null when there is none
     * @throws RefusedException when the batch as a whole is refused
     */
    CompletionStage<BatchAnswer> batch(
            byte[] body, Sender sender, BatchFormat format, BatchCall call, String traceParent) {
        return traces.sending(nameOfBatch, traceParent, trace -> publish(body, sender, format, call, trace));
    }

    private CompletionStage<BatchAnswer> publish(
            byte[] body, Sender sender, BatchFormat format, BatchCall call, String trace) {
        Batch batch = Batch.read(body, format, new ReportForm<>(contentForm, sender));
        if (call.dryRun()) {
            return CompletableFuture.completedFuture(answer(batch, List.of()));
        }
        metrics.received(kind, batch.good().size() + batch.bad());
        if (batch.good().isEmpty() || (batch.bad() > 0 && !call.skipInvalid())) {
            throw new RefusedException(batch.mistakes());
        }
        metrics.rejected(batch.mistakes());
        return publish(batch, sender, trace);
    }

    private CompletionStage<BatchAnswer> publish(Batch batch, Sender sender, String trace) {
        Instant now = now();
        List<Receipt> receipts = new ArrayList<>(batch.good().size());
        List<ProducerRecord<byte[], byte[]>> records =
                new ArrayList<>(batch.good().size());
        for (Batch.Line line : batch.good()) {
            Report<?> report = line.draft().recordedAt(now, sender);
            records.add(codec.write(report));
            receipts.add(Receipt.of(line.number(), report));
        }
        return publish(records, trace).thenApply(done -> answer(batch, receipts));
    }

    private static BatchAnswer answer(Batch batch, List<Receipt> receipts) {
        return new BatchAnswer(batch.good().size(), batch.bad(), receipts, batch.mistakes());
    }

    private CompletableFuture<Void> publish(List<ProducerRecord<byte[], byte[]>> records, String trace) {
        records.forEach(record -> TraceHeader.add(record, trace));
        return publisher.publish(records).whenComplete((done, failure) -> {
            if (failure == null) {
                metrics.published(kind, records.size());
            } else {
                failed(failure.getCause() == null ? failure : failure.getCause(), records.size());
            }
        });
    }

    private void failed(Throwable failure, int reports) {
        if (failure instanceof BrokerAwayException away) {
            metrics.failed(kind, away.reason(), reports);
        }
    }

    /** To the millisecond, as a Kafka record's timestamp is. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How a batch of such reports is written as CSV. */
    BatchFormat csv() {
        return csv;
    }
}
