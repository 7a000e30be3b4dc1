package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class References implements Check {
    @Override
    public Stream<String> complaints(Manifests manifests) {
        Set<String> made = Stream.of(
                        manifests.of("KafkaUser").map(user -> "kafka-" + user.name()),
                        manifests.of("Kafka").map(kafka -> kafka.name() + "-cluster-ca-cert"),
                        manifests
                                .of("Cluster")
                                .flatMap(database -> Stream.of(database.name() + "-app", database.name() + "-ca")))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        return Stream.concat(
                configMaps(manifests),
                secrets(manifests)
                        .filter(secret -> !made.contains(secret))
                        .filter(secret -> isOfAnEngineHere(secret, manifests)
                                || !Readme.secrets().contains(secret))
                        .map(secret -> "Nobody makes the Secret " + secret));
    }

    /** Engines that are brought along make their own: one that is asked for and not made is a name misspelt. */
    private static boolean isOfAnEngineHere(String secret, Manifests manifests) {
        return manifests.of("Kafka").anyMatch(kafka -> secret.startsWith(kafka.name() + "-"))
                || (secret.matches(".+-(app|ca)")
                        && manifests.of("Cluster").findAny().isPresent());
    }

    private static Stream<String> configMaps(Manifests manifests) {
        return manifests
                .programs()
                .flatMap(workload -> Stream.of("configMapRef", "configMap")
                        .flatMap(field -> workload.pod().findValues(field).stream()))
                .map(reference -> reference.path("name").asText())
                .filter(name -> manifests.find("ConfigMap", name).isEmpty())
                .map(name -> "There is no ConfigMap " + name);
    }

    private static Stream<String> secrets(Manifests manifests) {
        return manifests.resources().stream().flatMap(resource -> Stream.of(
                        named(resource, "secretKeyRef", "name"),
                        named(resource, "secret", "secretName"),
                        named(resource, "tls", "secretName"),
                        named(resource, "secretTargetRef", "name"),
                        named(resource, "s3Credentials", "name"))
                .flatMap(names -> names));
    }

    private static Stream<String> named(Resource resource, String parent, String field) {
        return resource.json().findValues(parent).stream()
                .flatMap(found -> found.findValues(field).stream())
                .map(JsonNode::asText);
    }
}
