package org.mineaction.kubernetes;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

final class KnownSettings implements Check {
    /** Services hand whatever is called KAFKA_… on to their Kafka clients. */
    private static final Set<String> KAFKA = Stream.of(
                    ProducerConfig.configNames(), ConsumerConfig.configNames(), AdminClientConfig.configNames())
            .flatMap(Set::stream)
            .map(name -> "KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private static final String PROFILE = "QUARKUS_PROFILE";
    private static final String DEFAULT_PROFILE = "prod";

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests.programs().flatMap(workload -> of(workload, manifests));
    }

    private static Stream<String> of(Workload workload, Manifests manifests) {
        Service service = workload.service();
        Set<String> known = service.variables();
        Set<String> said = workload.environment(manifests).keySet();
        Stream<String> unknown = said.stream()
                .filter(variable -> !known.contains(variable) && !KAFKA.contains(variable) && !PROFILE.equals(variable))
                .map(variable -> workload.name() + " does not know " + variable);
        String profile = workload.environment(manifests).getOrDefault(PROFILE, DEFAULT_PROFILE);
        Stream<String> unsaid = Stream.concat(service.ofThisMachine().stream(), service.demanded(profile).stream())
                .filter(variable -> !said.contains(variable))
                .map(variable -> workload.name() + " is not told " + variable);
        return Stream.of(unknown, unsaid, links(workload)).flatMap(complaints -> complaints);
    }

    /** A Service named kafka would be a setting of Kafka's clients. */
    private static Stream<String> links(Workload workload) {
        return Stream.of(workload.name() + " is told the addresses of Services as variables")
                .filter(complaint -> workload.pod().path("enableServiceLinks").asBoolean(true));
    }
}
