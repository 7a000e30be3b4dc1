package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

final class Resources implements Check {
    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests.programs().flatMap(workload -> workload.containers()
                .map(container -> container.path("resources"))
                .flatMap(resources -> of(workload.name(), resources)));
    }

    private static Stream<String> of(String service, JsonNode resources) {
        JsonNode memory = resources.at("/limits/memory");
        Stream<String> absent = Stream.of("/requests/cpu", "/limits/cpu", "/requests/memory", "/limits/memory")
                .filter(pointer -> resources.at(pointer).isMissingNode())
                .map(pointer -> service + " has no resources" + pointer);
        // A Pod that got more than it asked for is the first to go when a machine has too little.
        Stream<String> unequal = Stream.of(service + " does not ask for all the memory that it may use")
                .filter(complaint -> !memory.equals(resources.at("/requests/memory")));
        return Stream.concat(absent, unequal);
    }
}
