package org.mineaction.kubernetes;

import java.time.Duration;
import java.util.stream.Stream;

final class Shutdown implements Check {
    /** The longest that a service takes to part with Kafka and its database once no call is in hand. */
    private static final Duration GOODBYE = Duration.ofSeconds(20);

    /** By then every node and every Ingress knows that a Pod has left its Service. */
    private static final int ENDPOINTS_SECONDS = 5;

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests.workloads().flatMap(Shutdown::of);
    }

    private static Stream<String> of(Workload workload) {
        long pause = workload.container().at("/lifecycle/preStop/sleep/seconds").asLong();
        long needed = pause + calls(workload.service()).plus(GOODBYE).toSeconds();
        long grace = workload.pod().path("terminationGracePeriodSeconds").asLong();
        Stream<String> early = Stream.of(workload.name() + " is told to stop while others still send to it")
                .filter(complaint -> pause < ENDPOINTS_SECONDS);
        Stream<String> killed = Stream.of(workload.name() + " has " + grace + " s to end and may need " + needed)
                .filter(complaint -> grace < needed);
        return Stream.concat(early, killed);
    }

    /** How long calls in hand are waited for. */
    private static Duration calls(Service service) {
        return Duration.parse("PT" + service.properties().getProperty("quarkus.shutdown.timeout"));
    }
}
