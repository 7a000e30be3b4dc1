package org.mineaction.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The hand-written description of the service's calls. */
record OpenApiDocument(JsonNode root) {
    private static final Path FILE = Path.of("src/main/resources/META-INF/openapi.yaml");

    static OpenApiDocument read() throws IOException {
        JsonNode yaml = new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
        return new OpenApiDocument(yaml);
    }

    /** Every call, such as GET /registry/v1/summary. */
    Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        root.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    /** The names of the query parameters of a GET. */
    Set<String> queryParameters(String path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : root.get("paths").get(path).get("get").get("parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? root.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            if (resolved.get("in").asText().equals("query")) {
                names.add(resolved.get("name").asText());
            }
        }
        return names;
    }

    /** The names of the fields of a schema. */
    Set<String> fields(String schema) {
        Set<String> names = new TreeSet<>();
        root.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The codes listed for a value, by its place in the document. */
    List<String> codes(String pointer) {
        List<String> codes = new ArrayList<>();
        root.at(pointer).forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
