package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that one overlay comes to. */
record Manifests(List<Resource> resources) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** An overlay, rendered. */
    static Manifests of(Overlay overlay) {
        return read(Kubectl.kustomize(overlay.directory()));
    }

    static Manifests read(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            List<Resource> resources = new ArrayList<>();
            documents.forEachRemaining(document -> resources.add(new Resource((ObjectNode) document)));
            return new Manifests(resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, to be spoilt. */
    Manifests copy() {
        return new Manifests(new ArrayList<>(resources.stream()
                .map(resource -> new Resource(resource.json().deepCopy()))
                .toList()));
    }

    Stream<Resource> of(String kind) {
        return resources.stream().filter(resource -> resource.kind().equals(kind));
    }

    Optional<Resource> find(String kind, String name) {
        return resources.stream().filter(resource -> resource.is(kind, name)).findFirst();
    }

    /** What serves. */
    Stream<Workload> workloads() {
        return of("Deployment").map(Workload::new);
    }

    /** Whatever runs a program of the ledger's, to serve or to do something once. */
    Stream<Workload> programs() {
        return Stream.concat(workloads(), of("CronJob").map(Workload::new));
    }
}
