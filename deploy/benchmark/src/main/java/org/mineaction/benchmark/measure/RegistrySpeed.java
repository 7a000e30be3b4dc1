package org.mineaction.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.load.HttpConnection;
import org.mineaction.benchmark.load.IncidentRequests;
import org.mineaction.benchmark.load.Latencies;
import org.mineaction.benchmark.load.Readers;
import org.mineaction.benchmark.load.SideBySide;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.stack.BareCommits;
import org.mineaction.benchmark.stack.LedgerDatabase;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;

/** Recording incidents, and asking a registry of many. */
public final class RegistrySpeed implements Measurement {
    private static final long INCIDENTS = 100_000;
    private static final long CREATED = 10_000;
    private static final int CONNECTIONS = 16;
    private static final int CREATED_STATUS = 201;
    private static final int ROW_BYTES = 1_500;
    private static final int QUESTIONS = 300;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final String CREATE = "incidents recorded";
    private static final String COMMITS = "bare commits";
    private static final String METHOD = """
            %,d incidents with one to three people each are recorded over HTTP, one a call over %d connections; then
            %,d more in each run, beside as many bare commits: one row of %,d bytes each, over as many connections.
            Then %,d questions of each kind, asked by one reader, each when the last is answered; periods begin and end at
            random, names are some that people have. Events go to Kafka all the while. The limit of an answer is
            what the same reader waits for /q/openapi, which asks no database. After a warm-up of one round. Resident
            memory as in the part about memory, but at the end of each run of the same process: the peak is that
            since its start.
            """;

    /** What is asked, and how. */
    private record Question(String name, Function<IncidentRequests, byte[]> request) {
        static Question of(String name, String path) {
            return new Question(name, requests -> requests.ofAnyPeriod(path));
        }
    }

    private static final String SUMMARY = "/registry/v1/summary?";
    private static final Question NOTHING =
            new Question("no database", requests -> HttpConnection.question("/q/openapi?format=json"));
    private static final List<Question> QUESTIONS_ASKED = List.of(
            Question.of("list page", "/registry/v1/incidents?"),
            new Question("search by name", IncidentRequests::search),
            Question.of("summary", SUMMARY),
            Question.of("summary by month", SUMMARY + "groupBy=month&"),
            Question.of("summary by district and year", SUMMARY + "groupBy=district,year&"),
            Question.of("summary by device, activity and outcome", SUMMARY + "groupBy=device,activity,outcome&"),
            new Question("summary by year and sex", requests -> HttpConnection.question(SUMMARY + "groupBy=year,sex")));

    @Override
    public Section measure(Plan plan) throws Exception {
        long incidents = plan.scaled(INCIDENTS);
        long created = plan.scaled(CREATED);
        try (Stack stack = Stack.start(plan.data());
                LedgerDatabase database = new LedgerDatabase(stack.postgres())) {
            stack.registry().start();
            Console.say("  recording %,d incidents", incidents);
            record(stack, incidents, 0);
            Samples samples = new Samples();
            round(stack, database, created, 1, new Samples());
            for (int run = 0; run < plan.runs(); run++) {
                round(stack, database, created, run + 2, samples);
            }
            return new Section(
                    "The registry",
                    METHOD.formatted(incidents, CONNECTIONS, created, ROW_BYTES, QUESTIONS),
                    figures(samples),
                    samples.work());
        }
    }

    private static void record(Stack stack, long incidents, int seed) throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            IncidentRequests requests = new IncidentRequests((long) seed * CONNECTIONS + i);
            writers.add(() -> record(stack, incidents / CONNECTIONS, requests));
        }
        SideBySide.run(writers);
    }

    private static Void record(Stack stack, long incidents, IncidentRequests requests) throws Exception {
        try (HttpConnection connection =
                new HttpConnection(stack.registry().ports().http())) {
            for (long i = 0; i < incidents; i++) {
                connection.exchange(requests.create(), CREATED_STATUS);
            }
        }
        return null;
    }

    private static void round(Stack stack, LedgerDatabase database, long created, int seed, Samples samples)
            throws Exception {
        Stopwatch watch = stack.watch();
        new BareCommits(database, CONNECTIONS).write(created, ROW_BYTES);
        samples.add(COMMITS, watch.stop(created));
        watch = stack.watch();
        record(stack, created, seed);
        samples.add(CREATE, watch.stop(created));
        Console.say(
                "  %,.0f incidents/s", samples.of(CREATE).get(samples.of(CREATE).size() - 1));
        ask(stack, NOTHING, samples);
        for (Question question : QUESTIONS_ASKED) {
            Latencies latencies = ask(stack, question, samples);
            Console.say("  %s: p50 %.1f ms, p99 %.1f ms", question.name(), latencies.millis(50), latencies.millis(99));
        }
        Memory.note(stack.registry(), samples);
    }

    private static Latencies ask(Stack stack, Question question, Samples samples) throws Exception {
        IncidentRequests requests = new IncidentRequests(-1);
        List<byte[]> questions = Stream.generate(() -> question.request().apply(requests))
                .limit(QUESTIONS)
                .toList();
        Stopwatch watch = stack.watch();
        Latencies latencies = new Readers(stack.registry().ports().http(), 1).ask(questions, LONGEST);
        samples.addWork(question.name(), watch.stop(latencies.count()));
        samples.add(p50(question), latencies.millis(50));
        samples.add(p99(question), latencies.millis(99));
        return latencies;
    }

    private static String p50(Question question) {
        return question.name() + ", p50";
    }

    private static String p99(Question question) {
        return question.name() + ", p99";
    }

    private static List<Figure> figures(Samples samples) {
        List<Figure> figures = new ArrayList<>();
        figures.add(
                samples.figure(CREATE, "incidents/s").aiming(Aim.atLeast(500)).beside(COMMITS, samples.of(COMMITS)));
        for (Question question : QUESTIONS_ASKED) {
            figures.add(samples.figure(p50(question), "ms"));
            figures.add(samples.figure(p99(question), "ms")
                    .aiming(Aim.atMost(50))
                    .beside(p99(NOTHING), samples.of(p99(NOTHING))));
        }
        figures.addAll(Memory.figures("casualty-registry", samples));
        return figures;
    }
}
