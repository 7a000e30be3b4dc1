package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.mineaction.local.Part;

/** Processes that end, or stand still. */
final class ProcessFaults {
    /** 128 and the number of SIGKILL. */
    private static final int KILLED = 137;

    /**
     * Partitions, locks and transactions of whoever is silent this long go to others: it wakes up believing that it still has
     * them.
     */
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(11);

    private static final int LONG_ONE_IN = 3;

    private ProcessFaults() {}

    static List<Fault> all() {
        List<Fault> statistics = of("statistics", Target.STATISTICS, Surroundings::someStatistics);
        List<Fault> registry = of("registry", Target.REGISTRY, Surroundings::someRegistry);
        return Stream.of(
                        of("report-ingest", Target.INGEST, (surroundings, random) -> surroundings.ingest()),
                        statistics.stream().map(Fault::withOneInstance).toList(),
                        statistics.stream().map(Fault::withTwoInstances).toList(),
                        of("Kafka", Target.KAFKA, (surroundings, random) -> surroundings.kafka()),
                        of("PostgreSQL", Target.POSTGRES, (surroundings, random) -> surroundings.postgres()),
                        registry.stream().map(Fault::withOneInstance).toList(),
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
        Surroundings.requireAlive(part);
        part.kill();
        pause.upTo(2);
        part.start();
    }

    private static void hold(Part part, Pause pause) throws InterruptedException {
        Surroundings.requireAlive(part);
        part.pause();
        try {
            if (pause.random().nextInt(LONG_ONE_IN) == 0) {
                pause.lasting(LONGER_THAN_A_SESSION);
            }
            pause.upTo(4);
        } finally {
            part.resume();
        }
    }

    private static void end(Part part, Pause pause) throws InterruptedException {
        Surroundings.requireAlive(part);
        part.stop();
        if (part.exitCode() == KILLED) {
            throw new IllegalStateException(part.name() + " does not end when asked to");
        }
        pause.upTo(2);
        part.start();
    }
}
