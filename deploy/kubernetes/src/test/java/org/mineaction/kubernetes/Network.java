package org.mineaction.kubernetes;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class Network implements Check {
    static final String KAFKA = "9093";
    static final String POSTGRES = "5432";
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
        Pods pods = new Pods(workload.name(), workload.labels());
        Set<Arrow> allowed = new LinkedHashSet<>(pods.in(manifests));
        allowed.addAll(pods.out(manifests));
        return Arrow.complaints(designed(workload, manifests), allowed);
    }

    /** The arrows of the design; engines elsewhere are a range of addresses. */
    private static Set<Arrow> designed(Workload workload, Manifests manifests) {
        boolean hasEngines = manifests.of("Kafka").findAny().isPresent();
        String name = workload.name();
        String database = database(workload);
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

    /** The database of a program; null when it has none. */
    static String database(Workload workload) {
        return DATABASES.get(workload.service().name());
    }
}
