package org.mineaction.kubernetes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Pods that operators make are in no manifest; what is known of them are the labels that they get. */
final class EngineNetwork implements Check {
    private static final String STATUS = "8000";

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return Stream.concat(
                manifests
                        .of("Kafka")
                        .map(Resource::name)
                        .flatMap(kafka -> Stream.concat(clients(kafka, manifests), ofKafka(kafka, manifests))),
                manifests.of("Cluster").map(Resource::name).flatMap(database -> ofDatabase(database, manifests)));
    }

    /** Who comes in where Strimzi writes the policy itself, from the peers of the listener. */
    private static Stream<String> clients(String kafka, Manifests manifests) {
        Set<Arrow> designed = manifests
                .programs()
                .map(program -> new Arrow(program.name(), kafka, Network.KAFKA))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (manifests.of("ScaledObject").findAny().isPresent()) {
            designed.add(new Arrow("keda", kafka, Network.KAFKA));
        }
        Set<Arrow> allowed = manifests
                .of("Kafka")
                .flatMap(resource -> resource.each("/spec/kafka/listeners"))
                .flatMap(listener -> Pods.peers(listener.path("networkPolicyPeers"))
                        .map(peer ->
                                new Arrow(peer, kafka, listener.path("port").asText())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Arrow.complaints(designed, allowed);
    }

    /** Brokers read their certificates from Kubernetes, the other operator its topics and users; both reach every broker. */
    private static Stream<String> ofKafka(String kafka, Manifests manifests) {
        return Stream.of(kafka + "-kafka", kafka + "-entity-operator").flatMap(name -> {
            Pods pods = new Pods(name, Map.of("strimzi.io/cluster", kafka, "strimzi.io/name", name));
            return Arrow.complaints(out(name, kafka, "9090", "9091"), pods.out(manifests));
        });
    }

    private static Stream<String> ofDatabase(String database, Manifests manifests) {
        Set<Arrow> in = new LinkedHashSet<>();
        manifests
                .programs()
                .filter(program -> database.equals(Network.database(program)))
                .forEach(program -> in.add(new Arrow(program.name(), database, Network.POSTGRES)));
        for (String port : List.of(Network.POSTGRES, STATUS)) {
            in.add(new Arrow(database, database, port));
            in.add(new Arrow("cnpg-system", database, port));
        }
        Pods pods = new Pods(database, Map.of("cnpg.io/cluster", database));
        return Stream.concat(
                Arrow.complaints(in, pods.in(manifests)),
                Arrow.complaints(out(database, database, Network.POSTGRES, STATUS), pods.out(manifests)));
    }

    /** To its like, and for names; and to Kubernetes, which is no Pod (nor is the store of backups): by port alone. */
    private static Set<Arrow> out(String name, String like, String... ports) {
        Set<Arrow> out = new LinkedHashSet<>(Set.of(
                new Arrow(name, "kube-system", "53"),
                new Arrow(name, "anybody", "443"),
                new Arrow(name, "anybody", "6443")));
        for (String port : ports) {
            out.add(new Arrow(name, like, port));
        }
        return out;
    }
}
