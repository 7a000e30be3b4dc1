package org.mineaction.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;
import org.mineaction.local.ServiceProcess;

/** How long a service takes until it is ready. */
public final class StartUp implements Measurement {
    private static final String JVM = "an empty JVM";
    private static final String METHOD = """
            %d starts of each service, in turns, alone on the machine with Kafka and PostgreSQL: from the start of
            the process to the first 200 of /q/health/ready, asked for every 50 ms. The limit is a JVM that does
            nothing (java -version). One start of each before, which also makes the tables of statistics and of
            casualty-registry, and its keys.
            """;

    @Override
    public Section measure(Plan plan) throws Exception {
        int starts = plan.runs();
        Samples samples = new Samples();
        try (Stack stack = Stack.start(plan.data())) {
            start(stack, stack.ingest(), new Samples());
            start(stack, stack.statistics(), new Samples());
            start(stack, stack.registry(), new Samples());
            for (int run = 0; run < starts; run++) {
                start(stack, stack.ingest(), samples);
                start(stack, stack.statistics(), samples);
                start(stack, stack.registry(), samples);
                samples.add(JVM, emptyJvm());
            }
        }
        return new Section("Start-up", METHOD.formatted(starts), figures(samples), samples.work());
    }

    private static void start(Stack stack, ServiceProcess service, Samples samples) {
        Stopwatch watch = stack.watch();
        service.start();
        samples.add(service.name(), watch.seconds());
        samples.addWork(service.name(), watch.stop(1));
        Console.say("  %s: %.2f s", service.name(), watch.seconds());
        service.stop();
    }

    private static double emptyJvm() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long start = System.nanoTime();
        new ProcessBuilder(java, "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Figure> figures(Samples samples) {
        return List.of(
                samples.figure("report-ingest", "s").aiming(Aim.atMost(3)).beside(JVM, samples.of(JVM)),
                samples.figure("statistics", "s").aiming(Aim.atMost(3)).beside(JVM, samples.of(JVM)),
                samples.figure("casualty-registry", "s").aiming(Aim.atMost(3)).beside(JVM, samples.of(JVM)));
    }
}
