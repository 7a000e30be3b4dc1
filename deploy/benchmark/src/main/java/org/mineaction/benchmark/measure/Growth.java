package org.mineaction.benchmark.measure;

import java.util.List;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Runs;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.report.Work;
import org.mineaction.benchmark.stack.Draining;
import org.mineaction.benchmark.stack.LedgerDatabase;
import org.mineaction.benchmark.stack.Records;
import org.mineaction.benchmark.stack.Seed;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.contract.Topic;

/** What a report costs in a small ledger and in a large one. */
public final class Growth implements Measurement {
    private static final long SMALL = 1_000_000;
    private static final long LARGE = 20_000_000;
    private static final long FRESH = 200_000;
    private static final int WARM_UP = 3;
    private static final double MICROS = 1e6;
    private static final String AT_SMALL = "in a small ledger";
    private static final String AT_LARGE = "in a large ledger";
    private static final String TIMES = "time a report, times that in a small ledger";
    private static final String CPU_TIMES = "CPU a report, times that in a small ledger";
    private static final String METHOD = """
            %,d new reports are merged by a running statistics into a ledger of %,d reports, each run adding to it,
            then into the same ledger of %,d; what was put there by SQL is vacuumed and written out before, and three such
            rounds go first in both. While the reports are put into Kafka, statistics is held still (SIGSTOP). Measured is
            from its first merge to the last.
            """;

    @Override
    public Section measure(Plan plan) throws Exception {
        long small = plan.scaled(SMALL);
        long large = plan.scaled(LARGE);
        long fresh = plan.scaled(FRESH);
        try (Stack stack = Stack.start(plan.data());
                Records records = new Records(stack);
                LedgerDatabase database = new LedgerDatabase(stack.postgres())) {
            stack.statistics().start();
            Rounds rounds = new Rounds(stack, records, database, fresh);
            Samples samples = new Samples();
            new Seed(database).growTo(small);
            rounds.measure("warm-up", WARM_UP, new Samples());
            rounds.measure(AT_SMALL, plan.runs(), samples);
            new Seed(database).growTo(large);
            rounds.measure("warm-up", WARM_UP, new Samples());
            rounds.measure(AT_LARGE, plan.runs(), samples);
            return new Section("Growth", METHOD.formatted(fresh, small, large), figures(samples), samples.work());
        }
    }

    private record Rounds(Stack stack, Records records, LedgerDatabase database, long fresh) {
        void measure(String name, int runs, Samples samples) throws Exception {
            for (int run = 0; run < runs; run++) {
                Work work = merge();
                samples.addWork(name, work);
                samples.add(time(name), work.seconds() / work.items() * MICROS);
                samples.add(cpu(name), work.cpu().sum() / work.items() * MICROS);
                Console.say("  %s: %,.0f reports/s", name, work.rate());
            }
        }

        private Work merge() throws Exception {
            long before = records.count();
            stack.statistics().pause();
            records.add(fresh, Topic.DEFAULT_PARTITIONS, before);
            stack.statistics().resume();
            return new Draining(stack, database).watch(before, before + fresh);
        }
    }

    private static String time(String name) {
        return "time a report " + name;
    }

    private static String cpu(String name) {
        return "CPU a report " + name;
    }

    private static List<Figure> figures(Samples samples) {
        ratio(samples, TIMES, time(AT_LARGE), time(AT_SMALL));
        ratio(samples, CPU_TIMES, cpu(AT_LARGE), cpu(AT_SMALL));
        return List.of(
                samples.figure(time(AT_LARGE), "µs").beside(AT_SMALL, samples.of(time(AT_SMALL))),
                samples.figure(TIMES, "").aiming(Aim.atMost(1.2)),
                samples.figure(cpu(AT_LARGE), "µs").beside(AT_SMALL, samples.of(cpu(AT_SMALL))),
                samples.figure(CPU_TIMES, "").aiming(Aim.atMost(1.2)));
    }

    private static void ratio(Samples samples, String name, String large, String small) {
        new Runs(samples.of(large)).by(new Runs(samples.of(small))).values().forEach(value -> samples.add(name, value));
    }
}
