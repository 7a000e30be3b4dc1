package org.mineaction.kubernetes;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

final class Kept implements Check {
    private static final Set<String> HOLD_DATA = Set.of("Namespace", "Kafka", "KafkaNodePool", "KafkaTopic", "Cluster");

    /** What Argo CD and Flux read. */
    private static final Map<String, String> LEFT_ALONE = Map.of(
            "argocd.argoproj.io/sync-options", "Prune=false,Delete=false",
            "kustomize.toolkit.fluxcd.io/prune", "disabled");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        manifests.resources().stream()
                                .filter(resource -> HOLD_DATA.contains(resource.kind()))
                                .filter(resource -> !Resource.texts(resource.at("/metadata/annotations"))
                                        .entrySet()
                                        .containsAll(LEFT_ALONE.entrySet()))
                                .map(resource -> resource + " is deleted when it is no longer in the manifests"),
                        not(manifests, "Kafka", "/spec/kafka/config/delete.topic.enable"),
                        not(manifests, "KafkaNodePool", "/spec/storage/volumes/0/deleteClaim"))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> not(Manifests manifests, String kind, String pointer) {
        return manifests
                .of(kind)
                .filter(resource -> !resource.at(pointer).asText().equals("false"))
                .map(resource -> resource + " has not false as " + pointer);
    }
}
