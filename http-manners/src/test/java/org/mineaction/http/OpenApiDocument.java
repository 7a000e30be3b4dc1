package org.mineaction.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * The hand-written description of a service's calls.
 *
 * @param root the whole of it
 */
public record OpenApiDocument(JsonNode root) {
    private static final Path FILE = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final List<Class<? extends Annotation>> VERBS = List.of(GET.class, POST.class, PUT.class);

    /** That of the service whose tests run. Read by the YAML library itself, because Jackson does not follow anchors. */
    public static OpenApiDocument read() {
        try {
            return new OpenApiDocument(new ObjectMapper().valueToTree(new Yaml().<Object>load(Files.readString(FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is served, and can be tried out, is this. */
    public void assertServed() throws JsonProcessingException {
        String served = given().get("/q/openapi?format=json").asString();
        assertThat(new ObjectMapper().readTree(served)).isEqualTo(root);
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    /** Every call that the code has is described, and no other. */
    public void assertDescribes(JavaClasses code) {
        Set<String> calls = new TreeSet<>();
        for (JavaClass resource : code) {
            resource.tryGetAnnotationOfType(jakarta.ws.rs.Path.class).ifPresent(path -> resource.getAllMethods()
                    .forEach(method -> call(path.value(), method).ifPresent(calls::add)));
        }
        assertThat(calls()).isEqualTo(calls).isNotEmpty();
    }

    private static Optional<String> call(String path, JavaMethod method) {
        String rest = method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                .map(jakarta.ws.rs.Path::value)
                .map(written -> written.startsWith("/") ? written : "/" + written)
                .orElse("");
        return VERBS.stream()
                .filter(method::isAnnotatedWith)
                .map(verb -> verb.getSimpleName() + " " + path + rest)
                .findFirst();
    }

    /** Every call, such as GET /registry/v1/summary. */
    public Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        root.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    /** The names of the query parameters of a GET. */
    public Set<String> queryParameters(String path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : root.get("paths").get(path).get("get").get("parameters")) {
            JsonNode resolved = resolved(parameter);
            if (resolved.get("in").asText().equals("query")) {
                names.add(resolved.get("name").asText());
            }
        }
        return names;
    }

    /** What a part of it says itself or, where it only refers to another part, what that says. */
    public JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? root.at(part.get("$ref").asText().substring(1)) : part;
    }

    /** The names of the fields of a schema. */
    public Set<String> fields(String schema) {
        Set<String> names = new TreeSet<>();
        root.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The codes listed for a value, by its place in the document. */
    public List<String> codes(String pointer) {
        List<String> codes = new ArrayList<>();
        root.at(pointer).forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
