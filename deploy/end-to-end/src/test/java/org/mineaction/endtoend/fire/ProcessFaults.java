package org.mineaction.endtoend.fire;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.mineaction.local.Part;

/** Processes that end, or stand still. */
final class ProcessFaults {
    /** 128 and the number of SIGKILL. */
    private static final int KILLED = 137;

    private ProcessFaults() {}

    static List<Fault> all() {
        List<Fault> statistics = of("statistics", Target.STATISTICS, Surroundings::someStatistics);
        List<Fault> registry = of("registry", Target.REGISTRY, Surroundings::someRegistry);
        return Stream.of(
                        of("report-ingest", Target.INGEST, (surroundings, random) -> surroundings.ingest()),
                        statistics,
                        statistics.stream().map(Fault::withTwoInstances).toList(),
                        of("Kafka", Target.KAFKA, (surroundings, random) -> surroundings.kafka()),
                        of("PostgreSQL", Target.POSTGRES, (surroundings, random) -> surroundings.postgres()),
                        registry,
                        registry.stream().map(Fault::withTwoInstances).toList(),
                        of(
                                "the registry's PostgreSQL",
                                Target.REGISTRY_POSTGRES,
                                (surroundings, random) -> surroundings.registryPostgres()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> of(String name, Target target, BiFunction<Surroundings, Random, Part> choose) {
        return List.of(
                Fault.of(name + " killed", (all, pause) -> kill(choose.apply(all, pause.random()), pause), target),
                Fault.of(name + " held still", (all, pause) -> hold(choose.apply(all, pause.random()), pause), target),
                Fault.of(name + " terminated", (all, pause) -> end(choose.apply(all, pause.random()), pause), target));
    }

    private static void kill(Part part, Pause pause) throws InterruptedException {
        part.kill();
        pause.upTo(2);
        part.start();
    }

    private static void hold(Part part, Pause pause) throws InterruptedException {
        part.pause();
        try {
            pause.upTo(4);
        } finally {
            part.resume();
        }
    }

    private static void end(Part part, Pause pause) throws InterruptedException {
        part.stop();
        if (part.exitCode() == KILLED) {
            throw new IllegalStateException(part.name() + " does not end when asked to");
        }
        pause.upTo(2);
        part.start();
    }
}
