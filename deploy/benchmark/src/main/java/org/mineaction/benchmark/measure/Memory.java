package org.mineaction.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.load.BatchLoad;
import org.mineaction.benchmark.machine.ProcStatus;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.stack.Draining;
import org.mineaction.benchmark.stack.LedgerDatabase;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;
import org.mineaction.local.ServiceProcess;

/** The memory of report-ingest and statistics while batches come in as fast as they can and are merged meanwhile. */
public final class Memory implements Measurement {
    private static final long REPORTS = 500_000;
    private static final int LINES = 1_000;
    private static final int CONNECTIONS = 4;
    private static final String LOAD = "batches in, and merged";
    private static final String METHOD = """
            report-ingest and statistics are started anew each run. %,d reports come in batches of %,d over %d
            connections as fast as they are accepted, while statistics merges; measured when all are merged. Resident
            memory as the system tells it (VmHWM for the peak, VmRSS at the end), that of shared libraries included.
            Java's options are those of deploy/local/run: %s. The memory of casualty-registry is told with its speed.
            """;

    @Override
    public Section measure(Plan plan) throws Exception {
        long reports = Math.max(LINES, plan.scaled(REPORTS) / LINES * LINES);
        Samples samples = new Samples();
        for (int run = 0; run < plan.runs(); run++) {
            try (Stack stack = Stack.start(plan.data());
                    LedgerDatabase database = new LedgerDatabase(stack.postgres())) {
                stack.ingest().start();
                stack.statistics().start();
                load(stack, database, reports, samples);
                note(stack.ingest(), samples);
                note(stack.statistics(), samples);
            }
        }
        return new Section(
                "Memory",
                METHOD.formatted(reports, LINES, CONNECTIONS, String.join(" ", ServiceProcess.JAVA_OPTIONS)),
                figures(samples),
                samples.work());
    }

    private static void load(Stack stack, LedgerDatabase database, long reports, Samples samples) throws Exception {
        try (BatchLoad load = new BatchLoad(stack.ingest().ports().http(), CONNECTIONS, LINES, 1)) {
            Stopwatch watch = stack.watch();
            load.send(reports / LINES);
            new Draining(stack, database).awaitAll(reports);
            samples.addWork(LOAD, watch.stop(reports));
        }
    }

    /** The most memory it had resident since its start, and what it has now. */
    static void note(ServiceProcess service, Samples samples) {
        double peak = ProcStatus.peakMebibytes(service.pid());
        samples.add(service.name() + ", peak", peak);
        samples.add(service.name() + ", at the end", ProcStatus.residentMebibytes(service.pid()));
        Console.say("  %s: %.0f MiB at most", service.name(), peak);
    }

    private static List<Figure> figures(Samples samples) {
        List<Figure> figures = new ArrayList<>(figures("report-ingest", samples));
        figures.addAll(figures("statistics", samples));
        return figures;
    }

    /** What was noted of a service. */
    static List<Figure> figures(String service, Samples samples) {
        return List.of(
                samples.figure(service + ", peak", "MiB").aiming(Aim.atMost(300)),
                samples.figure(service + ", at the end", "MiB"));
    }
}
