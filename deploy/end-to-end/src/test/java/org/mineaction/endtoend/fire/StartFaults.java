package org.mineaction.endtoend.fire;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mineaction.local.Part;
import org.mineaction.local.ServiceProcess;

/** What a service needs is not there yet when it starts. */
final class StartFaults {
    private StartFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "Kafka away at start",
                        (all, pause) -> startWithout(all.kafka(), all.services(), pause),
                        Target.KAFKA,
                        Target.INGEST,
                        Target.STATISTICS,
                        Target.REGISTRY),
                Fault.of(
                        "PostgreSQL away at start",
                        (all, pause) -> startWithout(all.postgres(), all.statistics(), pause),
                        Target.POSTGRES,
                        Target.STATISTICS),
                Fault.of(
                        "the registry's PostgreSQL away at start",
                        (all, pause) -> startWithout(all.registryPostgres(), all.registries(), pause),
                        Target.REGISTRY_POSTGRES,
                        Target.REGISTRY));
    }

    private static void startWithout(Part needed, List<ServiceProcess> services, Pause pause)
            throws InterruptedException {
        Surroundings.requireAlive(needed);
        services.forEach(Surroundings::requireAlive);
        needed.stop();
        services.forEach(Part::stop);
        List<CompletableFuture<Void>> starts = services.stream()
                .map(service -> CompletableFuture.runAsync(service::start))
                .toList();
        pause.upTo(5);
        needed.start();
        starts.forEach(CompletableFuture::join);
    }
}
