package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A service as Kubernetes runs it, in one container that has its name.
 *
 * @param resource a Deployment or a CronJob
 */
record Workload(Resource resource) {
    String name() {
        return resource.name();
    }

    Service service() {
        return new Service(container().path("name").asText());
    }

    private JsonNode template() {
        return resource.at(resource.kind().equals("CronJob") ? "/spec/jobTemplate/spec/template" : "/spec/template");
    }

    JsonNode pod() {
        return template().path("spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    Stream<JsonNode> containers() {
        return Stream.of("containers", "initContainers").flatMap(list -> Resource.elements(pod().path(list)));
    }

    Map<String, String> labels() {
        return Resource.texts(template().at("/metadata/labels"));
    }

    /** Whether its Pods have all of these labels. */
    boolean isSelectedBy(JsonNode matchLabels) {
        return labels().entrySet().containsAll(Resource.texts(matchLabels).entrySet());
    }

    /** Its variables with their values, those of ConfigMaps among them; a value that a Secret has is empty. */
    Map<String, String> environment(Manifests manifests) {
        Map<String, String> variables = new TreeMap<>();
        Resource.elements(container().path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .forEach(map -> manifests
                        .find("ConfigMap", map)
                        .ifPresent(found -> variables.putAll(Resource.texts(found.at("/data")))));
        Resource.elements(container().path("env"))
                .forEach(variable -> variables.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return variables;
    }
}
