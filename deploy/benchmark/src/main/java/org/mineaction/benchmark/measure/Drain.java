package org.mineaction.benchmark.measure;

import java.util.List;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.machine.ProcStatus;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.report.Work;
import org.mineaction.benchmark.stack.BareCopy;
import org.mineaction.benchmark.stack.Draining;
import org.mineaction.benchmark.stack.LedgerDatabase;
import org.mineaction.benchmark.stack.Records;
import org.mineaction.benchmark.stack.ServiceMetrics;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;
import org.mineaction.contract.Topic;

/** A backlog merged into an empty ledger, against the same rows written by COPY alone. */
public final class Drain implements Measurement {
    private static final long REPORTS = 1_000_000;
    private static final String COLD = "drain, just started";
    private static final String WARM = "drain, warm";
    private static final String COPY = "bare COPY";
    private static final String COLD_SHARE = "share of bare COPY, just started";
    private static final String WARM_SHARE = "share of bare COPY, warm";
    private static final String BATCH = "reports in a merge, mean";
    private static final String PEAK = "memory of statistics, peak";
    private static final String METHOD = """
            %,d reports lie in 12 partitions, of 900 days, ten districts and five categories, three in ten with a
            place, in the order they were sent, up to two weeks after the find. statistics is started on an empty
            database, with %d consumer(s) as it comes; measured is from the first merge seen to the last, so without the start of its JVM but with everything that is not compiled
            yet. Then its tables are emptied while it is held still (SIGSTOP), and it merges the same backlog again:
            warm, as it is after an outage. At last the rows it made are written by COPY alone, in its ordinary text
            format, into an empty table with the same columns, checks and indexes: as many rows at once as it merged
            on average, a transaction each, over as many connections as it has consumers, with synchronous_commit=off
            as statistics has it, so that neither waits for the disk at a commit. In turns, after a round for
            warming up; a checkpoint before each.
            """;

    @Override
    public Section measure(Plan plan) throws Exception {
        long reports = plan.scaled(REPORTS);
        try (Stack stack = Stack.start(plan.data());
                Records records = new Records(stack);
                LedgerDatabase database = new LedgerDatabase(stack.postgres())) {
            Console.say("  filling the topic with %,d reports", reports);
            records.add(reports, Topic.DEFAULT_PARTITIONS, 1);
            Rounds rounds = new Rounds(stack, records, database, reports, new Samples());
            // For the page cache, the broker and this JVM; statistics begins cold each time.
            int consumers = new Rounds(stack, records, database, reports, new Samples()).round();
            for (int run = 0; run < plan.runs(); run++) {
                rounds.round();
            }
            String method = METHOD.formatted(reports, consumers);
            return new Section(
                    "Draining a backlog",
                    method,
                    rounds.figures(),
                    rounds.samples().work());
        }
    }

    private record Rounds(Stack stack, Records records, LedgerDatabase database, long reports, Samples samples) {
        /** Answers how many consumers there were. */
        int round() throws Exception {
            database.forget();
            database.checkpoint();
            Draining draining = new Draining(stack, database);
            Work cold = draining.ofColdService(reports);
            Work warm = warm(draining);
            int consumers = records.consumers();
            int batch = ServiceMetrics.meanBatch(stack.statistics());
            samples.add(PEAK, ProcStatus.peakMebibytes(stack.statistics().pid()));
            stack.statistics().stop();
            Work copied = copy(batch, consumers);
            samples.add(COLD, cold);
            samples.add(WARM, warm);
            samples.add(BATCH, batch);
            samples.add(COPY, copied);
            samples.add(COLD_SHARE, cold.rate() / copied.rate());
            samples.add(WARM_SHARE, warm.rate() / copied.rate());
            Console.say(
                    "  drained %,.0f reports/s (warm %,.0f) in merges of %,d, bare COPY %,.0f",
                    cold.rate(), warm.rate(), batch, copied.rate());
            return consumers;
        }

        private Work warm(Draining draining) throws Exception {
            stack.statistics().pause();
            database.empty();
            database.checkpoint();
            stack.statistics().resume();
            return draining.watch(0, reports);
        }

        private Work copy(int batch, int connections) throws Exception {
            BareCopy copy = new BareCopy(database, batch);
            database.checkpoint();
            Stopwatch watch = stack.watch();
            copy.write(connections);
            return watch.stop(reports);
        }

        List<Figure> figures() {
            return List.of(
                    samples.figure(COLD, "reports/s").beside(COPY, samples.of(COPY)),
                    samples.figure(COLD_SHARE, "").aiming(Aim.atLeast(0.6)),
                    samples.figure(WARM, "reports/s").beside(COPY, samples.of(COPY)),
                    samples.figure(WARM_SHARE, "").aiming(Aim.atLeast(0.6)),
                    samples.figure(BATCH, "reports"),
                    samples.figure(PEAK, "MiB").aiming(Aim.atMost(300)));
        }
    }
}
