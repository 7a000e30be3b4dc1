package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class Network implements Check {
    private static final String KAFKA = "9093";
    private static final String POSTGRES = "5432";
    private static final String HTTPS = "443";
    private static final Map<String, String> DATABASES =
            Map.of("statistics", "statistics-db", "casualty-registry", "registry-db");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        Stream<String> open = Stream.of("Whoever is not named in a NetworkPolicy may talk to anybody")
                .filter(complaint -> manifests.of("NetworkPolicy").noneMatch(Network::deniesEverything));
        return Stream.concat(open, manifests.programs().flatMap(workload -> of(workload, manifests)));
    }

    private static boolean deniesEverything(Resource policy) {
        return policy.at("/spec/podSelector").isEmpty()
                && policy.at("/spec/policyTypes").size() == 2
                && !policy.at("/spec").has("ingress")
                && !policy.at("/spec").has("egress");
    }

    private static Stream<String> of(Workload workload, Manifests manifests) {
        Set<Arrow> wanted = designed(workload, manifests);
        Set<Arrow> allowed = manifests
                .of("NetworkPolicy")
                .filter(policy -> selects(policy.at("/spec/podSelector"), workload))
                .flatMap(policy -> Stream.concat(in(policy, workload), out(policy, workload)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> missing = wanted.stream()
                .filter(arrow -> !allowed.contains(arrow))
                .map(arrow -> "No NetworkPolicy lets " + arrow);
        Stream<String> tooMuch =
                allowed.stream().filter(arrow -> !wanted.contains(arrow)).map(arrow -> "The design has no " + arrow);
        return Stream.concat(missing, tooMuch);
    }

    /** The arrows of the design; engines elsewhere are a range of addresses. */
    private static Set<Arrow> designed(Workload workload, Manifests manifests) {
        boolean hasEngines = manifests.of("Kafka").findAny().isPresent();
        String name = workload.name();
        String database = DATABASES.get(workload.service().name());
        Set<Arrow> arrows = new LinkedHashSet<>(Set.of(
                new Arrow(name, "kube-system", "53"), new Arrow(name, hasEngines ? "kafka" : "addresses", KAFKA)));
        if (database != null) {
            arrows.add(new Arrow(name, hasEngines ? database : "addresses", POSTGRES));
        }
        if (workload.container().has("ports")) {
            arrows.add(new Arrow("monitoring", name, "management"));
        }
        Map<String, String> environment = workload.environment(manifests);
        address(environment, "LEDGER_ACCESS_KEYS").ifPresent(port -> arrows.add(new Arrow(name, "addresses", port)));
        address(environment, "LEDGER_TRACES_ENDPOINT").ifPresent(port -> arrows.add(new Arrow(name, "tracing", port)));
        if (PublicHost.services(manifests).anyMatch(name::equals)) {
            arrows.add(new Arrow("ingress", name, "http"));
        }
        return arrows;
    }

    /** The port of the address that a setting has, if it has one: a file is asked of nobody. */
    private static Optional<String> address(Map<String, String> environment, String setting) {
        return Optional.ofNullable(environment.get(setting))
                .map(URI::create)
                .filter(address -> address.getHost() != null)
                .map(address -> address.getPort() < 0 ? HTTPS : String.valueOf(address.getPort()));
    }

    private static boolean selects(JsonNode selector, Workload workload) {
        boolean byExpression = Resource.elements(selector.path("matchExpressions"))
                .allMatch(expression -> Resource.elements(expression.path("values"))
                        .anyMatch(value -> value.asText()
                                .equals(workload.labels()
                                        .get(expression.path("key").asText()))));
        return byExpression && workload.isSelectedBy(selector.path("matchLabels"));
    }

    private static Stream<Arrow> in(Resource policy, Workload workload) {
        return policy.each("/spec/ingress").flatMap(rule -> peers(rule.path("from"))
                .flatMap(peer -> ports(rule).map(port -> new Arrow(peer, workload.name(), port))));
    }

    private static Stream<Arrow> out(Resource policy, Workload workload) {
        return policy.each("/spec/egress").flatMap(rule -> peers(rule.path("to"))
                .flatMap(peer -> ports(rule).map(port -> new Arrow(workload.name(), peer, port))));
    }

    /** Kubernetes takes a rule without peers, or without ports, for one of all. */
    private static Stream<String> peers(JsonNode peers) {
        return peers.isEmpty() ? Stream.of("anybody") : Resource.elements(peers).map(Network::peer);
    }

    private static Stream<String> ports(JsonNode rule) {
        JsonNode ports = rule.path("ports");
        return ports.isEmpty()
                ? Stream.of("any port")
                : Resource.elements(ports).map(port -> port.path("port").asText());
    }

    private static String peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return "addresses";
        }
        Map<String, String> labels = Resource.texts(peer.at("/podSelector/matchLabels"));
        return Stream.of(
                        peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText(),
                        labels.getOrDefault("strimzi.io/cluster", ""),
                        labels.getOrDefault("cnpg.io/cluster", ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(peer.toString());
    }
}
