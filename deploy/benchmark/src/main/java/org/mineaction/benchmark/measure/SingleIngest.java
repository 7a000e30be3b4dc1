package org.mineaction.benchmark.measure;

import java.util.List;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.load.Callers;
import org.mineaction.benchmark.load.Latencies;
import org.mineaction.benchmark.load.RawProducer;
import org.mineaction.benchmark.load.ReportRequest;
import org.mineaction.benchmark.load.Schedule;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.report.Work;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;
import org.mineaction.contract.Topic;

/** One report a call, as many as the service takes, and half as many. */
public final class SingleIngest implements Measurement {
    private static final int CONNECTIONS = 32;
    private static final long CALLS = 100_000;
    private static final double HALF_SECONDS = 10;
    private static final String SATURATED = "single reports";
    private static final String HALF = "single reports at half the rate";
    private static final String RAW = "raw producer, 32 in flight";
    private static final String RAW_HALF = "raw producer at the same rate";
    private static final String METHOD = """
            One report a call over %d connections kept open, each sending its next when the last is answered: %,d
            calls a run. Then %.0f s at half the rate just measured, sent by the clock whatever the service does; the
            time of a call begins when it was due (sent up to 1 ms later), so no wait is left out. The raw producer
            sends the same records with the settings of report-ingest's producer, never more than 32 not yet
            acknowledged; and then at that half rate, by the same clock. After a warm-up of two rounds. statistics does not
            run.
            """;

    @Override
    public Section measure(Plan plan) throws Exception {
        try (Stack stack = Stack.start(plan.data())) {
            stack.ingest().start();
            try (Callers callers = new Callers(
                    stack.ingest().ports().http(), CONNECTIONS, reports -> ReportRequest.single(reports.next()), 1)) {
                return measure(plan, stack, callers);
            }
        }
    }

    private static Section measure(Plan plan, Stack stack, Callers callers) throws Exception {
        long calls = plan.scaled(CALLS);
        double seconds = Math.max(1, HALF_SECONDS * plan.scale());
        Round round = new Round(stack, callers, calls, seconds, new Samples());
        Round warmUp = new Round(stack, callers, calls, 1, new Samples());
        warmUp.measure(-2);
        warmUp.measure(-1);
        for (int run = 0; run < plan.runs(); run++) {
            round.measure(run);
        }
        String method = METHOD.formatted(CONNECTIONS, calls, seconds);
        return new Section(
                "Single reports", method, round.figures(), round.samples().work());
    }

    private record Round(Stack stack, Callers callers, long calls, double halfSeconds, Samples samples) {
        void measure(int run) throws Exception {
            samples.add(RAW, raw(run));
            Stopwatch watch = stack.watch();
            Latencies latencies = callers.send(calls, Schedule.AT_ONCE);
            Work saturated = watch.stop(calls);
            samples.add(SATURATED, saturated);
            add(SATURATED, latencies);
            double half = saturated.rate() / 2;
            long halfCalls = (long) (half * halfSeconds);
            watch = stack.watch();
            latencies = callers.send(halfCalls, Schedule.perSecond(half));
            samples.add(HALF, watch.stop(halfCalls));
            add(HALF, latencies);
            add(RAW_HALF, raw(run, halfCalls, Schedule.perSecond(half)));
            Console.say(
                    "  %,.0f calls/s, p99 %.1f ms; at half p99 %.1f ms, of the raw producer %.1f ms",
                    saturated.rate(),
                    samples.last(p99(SATURATED)),
                    samples.last(p99(HALF)),
                    samples.last(p99(RAW_HALF)));
        }

        private void add(String name, Latencies latencies) {
            samples.add(p50(name), latencies.millis(50));
            samples.add(p99(name), latencies.millis(99));
        }

        private Work raw(int run) {
            try (RawProducer producer = warm(100 + run)) {
                Stopwatch watch = stack.watch();
                producer.sendReports(Topic.FOUND_ITEM.topicName(), calls, 200 + run, CONNECTIONS);
                return watch.stop(calls);
            }
        }

        private Latencies raw(int run, long halfCalls, Schedule schedule) {
            try (RawProducer producer = warm(300 + run)) {
                return producer.sendReports(Topic.FOUND_ITEM.topicName(), halfCalls, 400 + run, schedule);
            }
        }

        private RawProducer warm(int seed) {
            RawProducer producer = new RawProducer(stack.kafka().bootstrapServers(), RawProducer.AS_REPORT_INGEST);
            producer.sendReports(Topic.FOUND_ITEM.topicName(), CONNECTIONS, seed);
            return producer;
        }

        List<Figure> figures() {
            return List.of(
                    samples.figure(SATURATED, "calls/s")
                            .aiming(Aim.atLeast(8_000))
                            .beside(RAW, samples.of(RAW)),
                    samples.figure(p50(SATURATED), "ms"),
                    samples.figure(p99(SATURATED), "ms").aiming(Aim.atMost(15)),
                    samples.figure(HALF, "calls/s"),
                    samples.figure(p50(HALF), "ms").beside(p50(RAW_HALF), samples.of(p50(RAW_HALF))),
                    samples.figure(p99(HALF), "ms")
                            .aiming(Aim.atMost(10))
                            .beside(p99(RAW_HALF), samples.of(p99(RAW_HALF))));
        }
    }

    private static String p50(String name) {
        return name + ", p50";
    }

    private static String p99(String name) {
        return name + ", p99";
    }
}
