package org.mineaction.benchmark.measure;

import java.util.List;
import java.util.Map;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.load.BatchLoad;
import org.mineaction.benchmark.load.RawProducer;
import org.mineaction.benchmark.machine.ProcStatus;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.report.Work;
import org.mineaction.benchmark.stack.Records;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;

/** Batches over HTTP against a producer that sends the same records without anything between. */
public final class BatchIngest implements Measurement {
    private static final long REPORTS = 2_000_000;
    private static final int LINES = 1_000;
    private static final int CONNECTIONS = 4;
    private static final String RAW_TOPIC = "benchmark.raw-%d.v1";
    private static final String INGEST = "batch ingest";
    private static final String RAW = "raw producer";
    private static final String TUNED = "raw producer, tuned";
    private static final String SHARE = "share of the raw producer";
    private static final String PEAK = "memory of report-ingest, peak";
    private static final String METHOD = """
            NDJSON, %,d reports a call, %.0f bytes a report, over %d connections, each sending its next batch when
            the last is answered; from the first byte sent to the last 202. Every report has an id of its own; after
            each run the topic has gained exactly the reports accepted. The raw producer is one thread that sends the
            same keys, values and headers, rendered beforehand, to a topic like that of the reports, with acks=all
            and the settings of report-ingest's producer; tuned, with linger.ms=20 and batch.size=512 KiB. %,d
            reports a run, in turns, after a shorter round for warming up. statistics does not run.
            """;

    @Override
    public Section measure(Plan plan) throws Exception {
        try (Stack stack = Stack.start(plan.data());
                Records records = new Records(stack)) {
            stack.ingest().start();
            return new Rounds(stack, records, plan).all();
        }
    }

    private record Rounds(Stack stack, Records records, Plan plan, Samples samples) {
        Rounds(Stack stack, Records records, Plan plan) {
            this(stack, records, plan, new Samples());
        }

        Section all() throws Exception {
            long reports = Math.max(LINES, plan.scaled(REPORTS) / LINES * LINES);
            try (BatchLoad load = new BatchLoad(stack.ingest().ports().http(), CONNECTIONS, LINES, 1)) {
                Rounds warmUp = new Rounds(stack, records, plan);
                warmUp.round(load, reports / 2 / LINES * LINES, -1);
                for (int run = 0; run < plan.runs(); run++) {
                    round(load, reports, run);
                }
                String method = METHOD.formatted(LINES, load.bytesPerReport(), CONNECTIONS, reports);
                return new Section("Batch ingest", method, figures(), samples.work());
            }
        }

        private void round(BatchLoad load, long reports, int run) throws Exception {
            note(RAW, raw(RawProducer.AS_REPORT_INGEST, reports, 100 + run));
            Work ingested = ingest(load, reports);
            note(INGEST, ingested);
            note(TUNED, raw(RawProducer.TUNED, reports, 200 + run));
            samples.add(SHARE, ingested.rate() / samples.last(RAW));
            samples.add(PEAK, ProcStatus.peakMebibytes(stack.ingest().pid()));
        }

        private void note(String name, Work work) {
            samples.add(name, work);
            Console.say("  %s: %,.0f reports/s", name, work.rate());
        }

        private Work ingest(BatchLoad load, long reports) throws Exception {
            long before = records.count();
            Stopwatch watch = stack.watch();
            load.send(reports / LINES);
            Work work = watch.stop(reports);
            if (records.count() - before != reports) {
                throw new IllegalStateException("the topic has not gained the reports accepted");
            }
            return work;
        }

        private Work raw(Map<String, Object> settings, long reports, long seed) throws Exception {
            // A name is not free at once when its topic is deleted.
            String topic = RAW_TOPIC.formatted(seed);
            records.create(topic);
            try (RawProducer producer = new RawProducer(stack.kafka().bootstrapServers(), settings)) {
                // Asks where the partitions are, which report-ingest has done at its start.
                producer.sendReports(topic, LINES, seed);
                Stopwatch watch = stack.watch();
                producer.sendReports(topic, reports, ~seed);
                return watch.stop(reports);
            } finally {
                records.delete(topic);
            }
        }

        private List<Figure> figures() {
            return List.of(
                    samples.figure(INGEST, "reports/s")
                            .aiming(Aim.atLeast(120_000))
                            .beside(RAW, samples.of(RAW)),
                    samples.figure(SHARE, "").aiming(Aim.atLeast(0.35)),
                    samples.figure(INGEST, "reports/s").beside(TUNED, samples.of(TUNED)),
                    samples.figure(PEAK, "MiB").aiming(Aim.atMost(300)));
        }
    }
}
