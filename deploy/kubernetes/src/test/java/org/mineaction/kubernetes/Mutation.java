package org.mineaction.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake in one resource.
 *
 * @param rule that it breaks
 * @param kind of the resource
 * @param name of the resource, or how it begins where kustomize adds to it
 * @param pointer where the mistake is; null is the resource as a whole
 * @param value that is there instead, as JSON with single quotes; null is nothing
 */
record Mutation(Rule rule, String kind, String name, String pointer, String value) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Those of {@code mutations.txt}. */
    static Stream<Mutation> all() {
        try (InputStream file = Mutation.class.getResourceAsStream("/mutations.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Mutation::parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutation parsed(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split(" \\| ?")));
        while (cells.size() < 5) {
            cells.add(null);
        }
        return new Mutation(Rule.valueOf(cells.get(0)), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException when there is nothing of the kind to spoil
     */
    void spoil(Manifests manifests) {
        Resource resource = manifests
                .of(kind)
                .filter(each -> each.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + kind + " " + name));
        if (pointer == null) {
            manifests.resources().remove(resource);
        } else {
            replace(resource.json(), JsonPointer.compile(pointer));
        }
    }

    private void replace(JsonNode json, JsonPointer at) {
        JsonNode parent = json.at(at.head());
        JsonNode replacement = value == null ? null : parsed();
        JsonNode before = json.at(at);
        if (replacement == null ? before.isMissingNode() : replacement.equals(before)) {
            throw new IllegalArgumentException("It is so already: " + this);
        }
        if (parent instanceof ArrayNode list) {
            set(list, at.last().getMatchingIndex(), replacement);
        } else if (replacement == null) {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), replacement);
        }
    }

    private static void set(ArrayNode list, int index, JsonNode replacement) {
        if (replacement == null) {
            list.remove(index);
        } else if (index < list.size()) {
            list.set(index, replacement);
        } else {
            list.add(replacement);
        }
    }

    private JsonNode parsed() {
        try {
            return JSON.readTree(value.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return rule + ": " + kind + " " + name + (pointer == null ? " gone" : " " + pointer + " = " + value);
    }
}
