package org.mineaction.http.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mineaction.http.OpenApiDocument;

/**
 * A call that a service has, as its OpenAPI document describes it.
 *
 * @param method such as GET
 * @param path with names in braces
 * @param parameters of the path, the query and the headers
 */
public record Route(String method, String path, List<Parameter> parameters) {
    public Route {
        parameters = List.copyOf(parameters);
    }

    /**
     * One parameter.
     *
     * @param name as it is sent
     * @param in path, query or header
     * @param known values the document names: examples and codes
     */
    public record Parameter(String name, String in, List<String> known) {
        public Parameter {
            known = List.copyOf(known);
        }
    }

    /** All that a document describes. */
    public static List<Route> in(OpenApiDocument document) {
        List<Route> routes = new ArrayList<>();
        document.root().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(call -> routes.add(new Route(
                        call.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        parameters(document, call.getValue().path("parameters"))))));
        return routes;
    }

    private static List<Parameter> parameters(OpenApiDocument document, JsonNode all) {
        return stream(all)
                .map(document::resolved)
                .map(told ->
                        new Parameter(told.get("name").asText(), told.get("in").asText(), known(document, told)))
                .toList();
    }

    private static List<String> known(OpenApiDocument document, JsonNode parameter) {
        JsonNode schema = document.resolved(parameter.path("schema"));
        JsonNode items = document.resolved(schema.path("items"));
        return Stream.of(
                        Stream.of(parameter.path("example"), schema.path("example"), schema.path("default")),
                        stream(schema.path("enum")),
                        stream(items.path("enum")))
                .flatMap(part -> part)
                .map(Route::written)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** A list as one text, which is how a query has it. */
    private static String written(JsonNode value) {
        return value.isArray() ? stream(value).map(JsonNode::asText).collect(Collectors.joining(",")) : value.asText();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Those that stand in one place. */
    List<Parameter> in(String place) {
        return parameters.stream().filter(one -> one.in().equals(place)).toList();
    }
}
