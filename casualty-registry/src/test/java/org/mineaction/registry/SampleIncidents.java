package org.mineaction.registry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.http.fuzz.Bodies;
import org.mineaction.http.fuzz.Calls;
import org.mineaction.http.fuzz.Mutations;
import org.mineaction.http.fuzz.Route;

/** Calls about the sample incidents, of which some are in the registry. */
final class SampleIncidents implements Calls.Service {
    private static final Path SAMPLES = Path.of("../deploy/local/samples/incidents");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECORDED = 20;

    private final List<String> incidents = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();

    /** Records some of them, and one a second time. */
    SampleIncidents() throws IOException {
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                incidents.add(((ObjectNode) JSON.readTree(line))
                        .without(List.of("revision"))
                        .toString());
            }
        }
        // Its tables may still be made.
        await().until(() -> Sent.body(incidents.get(0)).post(Sent.INCIDENTS).statusCode() < 300);
        incidents.stream().limit(RECORDED).forEach(this::record);
        Sent.body(incidents.get(0).replaceAll("\"(incidentId|casualtyId)\":\"[^\"]*\",", ""))
                .header("Idempotency-Key", "again")
                .post(Sent.INCIDENTS);
        given().get("/registry/v1/duplicates")
                .jsonPath()
                .getList("items.duplicateId")
                .forEach(id -> duplicates.add(id.toString()));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    private void record(String incident) {
        var answer = Sent.body(incident).post(Sent.INCIDENTS);
        ids.add(answer.path("incidentId"));
        people.add(answer.path("casualties[0].casualtyId"));
    }

    @Override
    public List<String> values(String parameter) {
        return switch (parameter) {
            case "incidentId" -> ids;
            case "casualtyId" -> people;
            case "duplicateId" -> duplicates;
            case "Registrar" -> List.of(Sent.REGISTRAR);
            case "Idempotency-Key" -> List.of("key-1", "key-2");
            case "If-Match" -> List.of("*", "\"1\"", "\"2\"");
            default -> List.of();
        };
    }

    @Override
    public Calls.Content body(Route route, Mutations mutations, Bodies bodies) {
        if (route.method().equals("GET")) {
            return null;
        }
        byte[] body = bodies.json(valid(route, mutations));
        return mutations.once(30)
                ? new Calls.Content("application/json", bodies.packed(body), true)
                : new Calls.Content("application/json", body);
    }

    private String valid(Route route, Mutations mutations) {
        String path = route.path();
        if (path.endsWith("/withdrawal")) {
            return "{\"reason\":\"DUPLICATE\"}";
        }
        if (path.endsWith("/erasure")) {
            return "{\"reason\":\"ASKED_BY_PERSON\"}";
        }
        if (path.endsWith("/resolution")) {
            return "{\"decision\":\"DISTINCT\"}";
        }
        return path.endsWith("/searches")
                ? "{\"name\":\"Sample Person 001\",\"purpose\":\"LEGAL\"}"
                : mutations.of(incidents);
    }
}
