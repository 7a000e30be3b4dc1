package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

final class Selectors implements Check {
    private static final String NAME = "app.kubernetes.io/name";

    /** Of what selects a service's own Pods. */
    private static final Map<String, String> OWN = Map.of(
            "Deployment", "/spec/selector/matchLabels",
            "Service", "/spec/selector",
            "PodDisruptionBudget", "/spec/selector/matchLabels");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        OWN.entrySet().stream().flatMap(kind -> manifests
                                .of(kind.getKey())
                                .flatMap(resource -> own(resource, resource.at(kind.getValue()), manifests))),
                        manifests.of("Service").flatMap(service -> ports(service, manifests)),
                        manifests.resources().stream().flatMap(resource -> named(resource, manifests)))
                .flatMap(complaints -> complaints);
    }

    /** What changes with a version, or may come to, would lose the Pods of before. */
    private static Stream<String> own(Resource resource, JsonNode selector, Manifests manifests) {
        Stream<String> more = Stream.of(resource + " selects by more than the name")
                .filter(complaint -> !Resource.texts(selector).keySet().equals(Set.of(NAME)));
        Stream<String> none = Stream.of(resource + " selects no Pods")
                .filter(complaint -> manifests.workloads().noneMatch(workload -> workload.isSelectedBy(selector)));
        return Stream.concat(more, none);
    }

    private static Stream<String> ports(Resource service, Manifests manifests) {
        return service.each("/spec/ports")
                .map(port -> port.path("targetPort").asText())
                .filter(target -> manifests
                        .workloads()
                        .filter(workload -> workload.isSelectedBy(service.at("/spec/selector")))
                        .noneMatch(workload -> Resource.elements(
                                        workload.container().path("ports"))
                                .anyMatch(port -> port.path("name").asText().equals(target))))
                .map(target -> service + " leads to a port that is not there: " + target);
    }

    /** Wherever a service is meant by its name, there is one. */
    private static Stream<String> named(Resource resource, Manifests manifests) {
        return resource.json().findValues("matchLabels").stream()
                .map(labels -> labels.path(NAME).asText())
                .filter(name -> !name.isEmpty())
                .filter(name -> manifests.programs().noneMatch(workload -> workload.name()
                        .equals(name)))
                .map(name -> resource + " means a service that is not there: " + name);
    }
}
