package org.mineaction.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.report.Work;
import org.mineaction.benchmark.stack.Draining;
import org.mineaction.benchmark.stack.LedgerDatabase;
import org.mineaction.benchmark.stack.Records;
import org.mineaction.benchmark.stack.Stack;

/** A backlog in one, two and four partitions, merged by as many consumers. */
public final class Partitions implements Measurement {
    private static final long REPORTS = 500_000;
    private static final int[] COUNTS = {1, 2, 4};
    private static final String METHOD = """
            %,d reports lie in as many of the twelve partitions as are told, and statistics, started on an empty
            database, has as many consumers (LEDGER_CONSUMERS) in one process; which consumer gets which partition is
            up to Kafka. Measured from the first merge seen to the last, as in draining a backlog.
            """;

    @Override
    public Section measure(Plan plan) throws Exception {
        long reports = plan.scaled(REPORTS);
        Samples samples = new Samples();
        for (int count : COUNTS) {
            measure(plan, reports, count, samples);
        }
        return new Section("Partitions consumed", METHOD.formatted(reports), figures(samples), samples.work());
    }

    private static void measure(Plan plan, long reports, int count, Samples samples) throws Exception {
        try (Stack stack = Stack.start(plan.data());
                Records records = new Records(stack);
                LedgerDatabase database = new LedgerDatabase(stack.postgres())) {
            records.add(reports, count, 1);
            stack.statistics().with("LEDGER_CONSUMERS", String.valueOf(count));
            for (int run = 0; run < plan.runs(); run++) {
                database.forget();
                database.checkpoint();
                Work drained = new Draining(stack, database).ofColdService(reports);
                stack.statistics().stop();
                samples.add(name(count), drained);
                Console.say("  %s: %,.0f reports/s", name(count), drained.rate());
            }
        }
    }

    private static String name(int count) {
        return count == 1 ? "1 partition" : count + " partitions";
    }

    private static List<Figure> figures(Samples samples) {
        List<Figure> figures = new ArrayList<>();
        for (int count : COUNTS) {
            figures.add(samples.figure(name(count), "reports/s").beside(name(1), samples.of(name(1))));
        }
        return figures;
    }
}
