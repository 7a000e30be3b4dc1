package org.mineaction.kubernetes;

import java.util.Map;
import java.util.stream.Stream;
import org.mineaction.contract.Topic;

final class Scaling implements Check {
    private static final Map<String, String> MOST =
            Map.of("ScaledObject", "/spec/maxReplicaCount", "HorizontalPodAutoscaler", "/spec/maxReplicas");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return MOST.keySet().stream().flatMap(manifests::of).flatMap(scaler -> of(scaler, manifests));
    }

    private static Stream<String> of(Resource scaler, Manifests manifests) {
        String target = scaler.at("/spec/scaleTargetRef/name").asText();
        return manifests
                .workloads()
                .filter(workload -> workload.name().equals(target))
                .findFirst()
                .map(workload -> Stream.concat(fixed(workload), idle(scaler, workload, manifests)))
                .orElseGet(() -> Stream.of(scaler + " scales nothing"));
    }

    private static Stream<String> fixed(Workload workload) {
        return Stream.of(workload.name() + " says how many it is, and is scaled back whenever this is applied")
                .filter(complaint -> workload.resource().json().path("spec").has("replicas"));
    }

    private static Stream<String> idle(Resource scaler, Workload workload, Manifests manifests) {
        int consumers = Integer.parseInt(workload.environment(manifests).getOrDefault("LEDGER_CONSUMERS", "0"));
        int most = scaler.at(MOST.get(scaler.kind())).asInt() * consumers;
        int partitions = manifests
                .of("KafkaTopic")
                .mapToInt(topic -> topic.at("/spec/partitions").asInt())
                .max()
                .orElse(Topic.DEFAULT_PARTITIONS);
        return Stream.of(workload.name() + " grows to " + most + " consumers of " + partitions + " partitions")
                .filter(complaint -> most > partitions);
    }
}
