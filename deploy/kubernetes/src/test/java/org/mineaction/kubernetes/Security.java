package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

final class Security implements Check {
    private static final String RESTRICTED = "pod-security.kubernetes.io/enforce";

    /** What must be said of a Pod, and what must be said there. */
    private static final Map<String, String> POD = Map.of(
            "/automountServiceAccountToken", "false",
            "/securityContext/runAsNonRoot", "true",
            "/securityContext/seccompProfile/type", "\"RuntimeDefault\"");

    private static final Map<String, String> CONTAINER = Map.of(
            "/securityContext/allowPrivilegeEscalation", "false",
            "/securityContext/readOnlyRootFilesystem", "true",
            "/securityContext/capabilities/drop", "[\"ALL\"]");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return Stream.of(
                        manifests.of("Namespace").flatMap(Security::ofNamespace),
                        manifests.programs().flatMap(Security::ofWorkload),
                        manifests.of("KafkaNodePool").flatMap(Security::ofBrokers))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> ofNamespace(Resource namespace) {
        return Stream.of(namespace + " does not enforce the restricted profile").filter(complaint -> !"restricted"
                .equals(Resource.texts(namespace.at("/metadata/labels")).get(RESTRICTED)));
    }

    private static Stream<String> ofWorkload(Workload workload) {
        Stream<String> root = Stream.of(workload.name() + " does not run as a user by number other than root")
                .filter(complaint ->
                        workload.pod().at("/securityContext/runAsUser").asInt() == 0);
        return Stream.of(
                        lacking(workload.name(), workload.pod(), POD),
                        workload.containers().flatMap(each -> lacking(workload.name(), each, CONTAINER)),
                        root)
                .flatMap(complaints -> complaints);
    }

    /** Their operator would have them run with less strict settings. */
    private static Stream<String> ofBrokers(Resource pool) {
        Map<String, String> pod = Map.of(
                "/pod/securityContext/runAsNonRoot", "true",
                "/pod/securityContext/seccompProfile/type", "\"RuntimeDefault\"",
                "/kafkaContainer/securityContext/allowPrivilegeEscalation", "false",
                "/kafkaContainer/securityContext/capabilities/drop", "[\"ALL\"]");
        return lacking(pool.toString(), pool.at("/spec/template"), pod);
    }

    private static Stream<String> lacking(String who, JsonNode json, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .filter(one -> !json.at(one.getKey()).toString().equals(one.getValue()))
                .map(one -> who + " lacks " + one.getKey() + ": " + one.getValue());
    }
}
