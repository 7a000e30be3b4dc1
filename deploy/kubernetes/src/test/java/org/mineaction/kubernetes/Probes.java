package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

final class Probes implements Check {
    private static final Map<String, String> PATHS = Map.of(
            "startupProbe", "/q/health/started",
            "readinessProbe", "/q/health/ready",
            "livenessProbe", "/q/health/live");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests.workloads().flatMap(Probes::of);
    }

    private static Stream<String> of(Workload workload) {
        return PATHS.entrySet().stream()
                .filter(probe -> !asks(workload.container().path(probe.getKey()), probe.getValue()))
                .map(probe -> workload.name() + " has no " + probe.getKey() + " that asks " + probe.getValue()
                        + " of the port management");
    }

    private static boolean asks(JsonNode probe, String path) {
        return probe.at("/httpGet/path").asText().equals(path)
                && probe.at("/httpGet/port").asText().equals("management");
    }
}
