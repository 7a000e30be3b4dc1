package org.mineaction.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.load.Callers;
import org.mineaction.benchmark.load.HttpConnection;
import org.mineaction.benchmark.load.Probes;
import org.mineaction.benchmark.load.ReportRequest;
import org.mineaction.benchmark.load.Schedule;
import org.mineaction.benchmark.load.SideBySide;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;

/** How long it takes until a report is in the totals, at three rates. */
public final class Visibility implements Measurement {
    private static final double SECONDS = 20;
    private static final double WARM_UP_SECONDS = 10;
    private static final long PROBES_PER_SECOND = 1_000 / Probes.BETWEEN_PROBES.toMillis();
    private static final String METHOD = """
            Reports come at a constant rate for %.0f s, by the clock whatever the services do: one a call at 100 and
            1,000 a second, %d a call at 5,000. Beside them %d a second are probes, single reports each of a day of
            its own. The totals of the days still missing are asked for 5 ms after the last answer; a probe is
            visible when an answer with it has arrived, so figures are up to 5 ms and one answer too high. The time
            begins when the probe was due, not when it was sent; from the 202 on is told beside it. After a warm-up
            of %.0f s at each rate.
            """;

    /** A constant load. */
    private record Load(int perSecond, int perCall, int connections) {
        String name(String what) {
            return String.format("%,d reports/s, %s", perSecond, what);
        }
    }

    private static final List<Load> LOADS =
            List.of(new Load(100, 1, 8), new Load(1_000, 1, 32), new Load(5_000, 100, 8));

    @Override
    public Section measure(Plan plan) throws Exception {
        try (Stack stack = Stack.start(plan.data())) {
            stack.statistics().start();
            stack.ingest().start();
            return new Rounds(stack, new Samples(), new ArrayList<>()).all(plan);
        }
    }

    /** The list holds the numbers of probes sent so far. */
    private record Rounds(Stack stack, Samples samples, List<Integer> sent) {
        Section all(Plan plan) throws Exception {
            double seconds = Math.max(3, SECONDS * plan.scale());
            double warmUp = Math.max(3, WARM_UP_SECONDS * plan.scale());
            Rounds unmeasured = new Rounds(stack, new Samples(), sent);
            for (Load load : LOADS) {
                unmeasured.round(load, warmUp);
            }
            for (int run = 0; run < plan.runs(); run++) {
                for (Load load : LOADS) {
                    round(load, seconds);
                }
            }
            String method = METHOD.formatted(seconds, LOADS.get(2).perCall(), PROBES_PER_SECOND, warmUp);
            return new Section("From 202 to visible in the totals", method, figures(), samples.work());
        }

        private void round(Load load, double seconds) throws Exception {
            int before = sent.stream().mapToInt(count -> count).sum();
            Probes probes = new Probes((int) (seconds * PROBES_PER_SECOND), before);
            sent.add((int) (seconds * PROBES_PER_SECOND));
            Stopwatch watch = stack.watch();
            SideBySide.run(List.<Callable<Void>>of(
                    () -> load(load, seconds, before), () -> send(probes), () -> watch(probes)));
            samples.addWork(load.name("load"), watch.stop((long) (load.perSecond() * seconds)));
            note(load, probes);
        }

        private void note(Load load, Probes probes) {
            samples.add(load.name("due to visible, p50"), probes.dueToVisible().millis(50));
            samples.add(load.name("due to visible, p99"), probes.dueToVisible().millis(99));
            samples.add(
                    load.name("202 to visible, p50"), probes.acceptedToVisible().millis(50));
            samples.add(
                    load.name("202 to visible, p99"), probes.acceptedToVisible().millis(99));
            samples.add(load.name("due to 202, p99"), probes.dueToAccepted().millis(99));
            Console.say(
                    "  %,d/s: due to visible p50 %.1f ms, p99 %.1f ms",
                    load.perSecond(),
                    probes.dueToVisible().millis(50),
                    probes.dueToVisible().millis(99));
        }

        private Void load(Load load, double seconds, int seed) throws Exception {
            double callsPerSecond = (double) load.perSecond() / load.perCall();
            try (Callers callers = new Callers(
                    stack.ingest().ports().http(),
                    load.connections(),
                    reports -> load.perCall() == 1
                            ? ReportRequest.single(reports.next())
                            : ReportRequest.batch(reports, load.perCall()),
                    seed)) {
                callers.send((long) (callsPerSecond * seconds), Schedule.perSecond(callsPerSecond));
            }
            return null;
        }

        private Void send(Probes probes) throws Exception {
            try (HttpConnection ingest =
                    new HttpConnection(stack.ingest().ports().http())) {
                probes.send(ingest);
            }
            return null;
        }

        private Void watch(Probes probes) throws Exception {
            try (HttpConnection totals =
                    new HttpConnection(stack.statistics().ports().http())) {
                probes.watch(totals);
            }
            return null;
        }

        private List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            for (Load load : LOADS) {
                figures.add(samples.figure(load.name("due to visible, p50"), "ms"));
                figures.add(samples.figure(load.name("due to visible, p99"), "ms")
                        .aiming(Aim.atMost(250))
                        .beside("due to 202", samples.of(load.name("due to 202, p99"))));
                figures.add(samples.figure(load.name("202 to visible, p50"), "ms"));
                figures.add(
                        samples.figure(load.name("202 to visible, p99"), "ms").aiming(Aim.atMost(250)));
            }
            return figures;
        }
    }
}
