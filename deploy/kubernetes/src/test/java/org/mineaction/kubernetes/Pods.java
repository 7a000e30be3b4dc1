package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pods, as NetworkPolicies see them.
 *
 * @param name by which they are told of
 * @param labels of theirs
 */
record Pods(String name, Map<String, String> labels) {
    /** What all policies together let come to them. */
    Set<Arrow> in(Manifests manifests) {
        return arrows(manifests, "/spec/ingress", "from", (peer, port) -> new Arrow(peer, name, port));
    }

    /** Where all policies together let them go. */
    Set<Arrow> out(Manifests manifests) {
        return arrows(manifests, "/spec/egress", "to", (peer, port) -> new Arrow(name, peer, port));
    }

    private Set<Arrow> arrows(Manifests manifests, String rules, String side, BiFunction<String, String, Arrow> arrow) {
        return policies(manifests)
                .flatMap(policy -> policy.each(rules))
                .flatMap(rule ->
                        peers(rule.path(side)).flatMap(peer -> ports(rule).map(port -> arrow.apply(peer, port))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Resource> policies(Manifests manifests) {
        return manifests.of("NetworkPolicy").filter(policy -> areSelectedBy(policy.at("/spec/podSelector")));
    }

    private boolean areSelectedBy(JsonNode selector) {
        boolean byExpression = Resource.elements(selector.path("matchExpressions"))
                .allMatch(expression -> Resource.elements(expression.path("values"))
                        .anyMatch(value -> value.asText()
                                .equals(labels.get(expression.path("key").asText()))));
        return byExpression
                && labels.entrySet()
                        .containsAll(
                                Resource.texts(selector.path("matchLabels")).entrySet());
    }

    /** Kubernetes takes a rule without peers, or without ports, for one of all. */
    static Stream<String> peers(JsonNode peers) {
        return peers.isEmpty() ? Stream.of("anybody") : Resource.elements(peers).flatMap(Pods::peer);
    }

    private static Stream<String> ports(JsonNode rule) {
        JsonNode ports = rule.path("ports");
        return ports.isEmpty()
                ? Stream.of("any port")
                : Resource.elements(ports).map(port -> port.path("port").asText());
    }

    private static Stream<String> peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return Stream.of("addresses");
        }
        JsonNode expressions = peer.at("/podSelector/matchExpressions");
        if (!expressions.isMissingNode()) {
            return Resource.elements(expressions.at("/0/values")).map(JsonNode::asText);
        }
        Map<String, String> labels = Resource.texts(peer.at("/podSelector/matchLabels"));
        return Stream.of(Stream.of(
                        peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText(),
                        labels.getOrDefault("app.kubernetes.io/name", ""),
                        labels.getOrDefault("strimzi.io/cluster", ""),
                        labels.getOrDefault("cnpg.io/cluster", ""))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(peer.toString()));
    }
}
