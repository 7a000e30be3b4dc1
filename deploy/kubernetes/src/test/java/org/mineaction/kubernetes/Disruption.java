package org.mineaction.kubernetes;

import java.util.stream.Stream;

final class Disruption implements Check {
    @Override
    public Stream<String> complaints(Manifests manifests) {
        return Stream.concat(
                manifests
                        .workloads()
                        .filter(workload -> !isGuarded(workload, manifests))
                        .map(Workload::name)
                        .map(name -> name + " has no PodDisruptionBudget of one Pod at a time"),
                manifests
                        .workloads()
                        .filter(workload -> !isReplacedBeforeItGoes(workload))
                        .map(Workload::name)
                        .map(name -> name + " is taken away before another is ready"));
    }

    private static boolean isGuarded(Workload workload, Manifests manifests) {
        return manifests
                .of("PodDisruptionBudget")
                .filter(budget -> budget.at("/spec/maxUnavailable").asInt() == 1)
                .anyMatch(budget -> workload.isSelectedBy(budget.at("/spec/selector/matchLabels")));
    }

    private static boolean isReplacedBeforeItGoes(Workload workload) {
        return workload.resource()
                .at("/spec/strategy/rollingUpdate/maxUnavailable")
                .asText()
                .equals("0");
    }
}
