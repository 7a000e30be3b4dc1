package org.mineaction.supply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One part of a service.
 *
 * @param group the group id of its artefact
 * @param name its artefact id
 * @param version its version
 * @param licences as the part itself tells them; several are a choice
 */
record Part(String group, String name, String version, List<String> licences) {
    Part {
        licences = List.copyOf(licences);
    }

    static Part of(JsonNode component) {
        List<String> licences = StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(Part::licence)
                .toList();
        return new Part(
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText(),
                licences);
    }

    /** An expression stands beside where a licence would. */
    private static String licence(JsonNode told) {
        JsonNode licence = told.path("license");
        return told.path("expression")
                .asText(licence.path("id").asText(licence.path("name").asText()));
    }

    /** Group and name: a decision on a part outlives its version. */
    String artefact() {
        return group + ":" + name;
    }

    /** How Quarkus names its file among those of a service. */
    String jar() {
        return group + "." + name + "-" + version + ".jar";
    }
}
