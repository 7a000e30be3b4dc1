package org.mineaction.kubernetes;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of operators without an API in Java: of each the fields that are used here, in {@code schemas}, as its own definition has
 * them. Whoever uses another field adds it there, and thereby looks whether it exists.
 */
final class OperatorSchemas {
    private OperatorSchemas() {}

    static Stream<String> complaints(Resource resource) {
        return schema(resource)
                .map(schema -> errors(schema, resource).stream().map(error -> resource + ": " + error))
                .orElseGet(() -> Stream.of(resource + " is of a kind nobody here knows: " + resource.apiVersion()));
    }

    private static List<Error> errors(String schema, Resource resource) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(resource.json().toString(), InputFormat.JSON);
    }

    /** Named as the kind is, after its group and version. */
    private static Optional<String> schema(Resource resource) {
        String name = (resource.apiVersion() + "/" + resource.kind())
                .replace('/', '.')
                .toLowerCase(Locale.ROOT);
        try (InputStream stream = OperatorSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
