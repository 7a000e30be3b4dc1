package org.mineaction.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sends files of incidents to the registry, one call for each line. A line says which revision it makes, so its call names
 * the one it replaces; on data of an earlier run the registry refuses it for that, and is asked whether it has the revision.
 */
final class IncidentSender {
    private static final String INCIDENTS = "/registry/v1/incidents";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final Set<Integer> ANSWERS = Set.of(OK, CREATED, CONFLICT, STALE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LedgerClient registry;
    private final Consumer<String> said;

    /**
     * One that has sent nothing yet.
     *
     * @param registry who is sent to
     * @param said is told a line about each file
     */
    IncidentSender(LedgerClient registry, Consumer<String> said) {
        this.registry = registry;
        this.said = said;
    }

    /**
     * Sends the files of a directory in the order of their names.
     *
     * @throws RunFailure when the registry has not got the revision of some line in the end
     */
    void sendAll(Path directory) {
        List<Path> files = SampleDirectory.files(directory, Set.of("ndjson"));
        int sent = 0;
        for (Path file : files) {
            List<ObjectNode> lines = lines(file);
            lines.forEach(this::send);
            sent++;
            said.accept("Incidents %d/%d: %s, %d lines are in the registry."
                    .formatted(sent, files.size(), file.getFileName(), lines.size()));
        }
    }

    private static List<ObjectNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(IncidentSender::parsed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static ObjectNode parsed(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new RunFailure("Not an incident: " + line, e);
        }
    }

    private void send(ObjectNode line) {
        String path = INCIDENTS + "/" + line.path("incidentId").asText();
        int revision = line.path("revision").asInt(1);
        HttpResponse<String> answer = registry.send(request(line, path, revision), ANSWERS);
        if (answer.statusCode() == CONFLICT || answer.statusCode() == STALE) {
            requireKnown(path, revision, answer);
        }
    }

    private HttpRequest request(ObjectNode line, String path, int revision) {
        if (revision == 1) {
            return post(INCIDENTS, line).build();
        }
        String replaced = "\"" + (revision - 1) + "\"";
        if (line.path("withdrawn").asBoolean()) {
            return post(path + "/withdrawal", line.deepCopy().retain("reason"))
                    .header("If-Match", replaced)
                    .build();
        }
        ObjectNode content = line.deepCopy();
        content.remove(List.of("incidentId", "revision"));
        return json(path)
                .header("If-Match", replaced)
                .PUT(BodyPublishers.ofString(content.toString()))
                .build();
    }

    private HttpRequest.Builder post(String path, ObjectNode body) {
        return json(path).POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder json(String path) {
        return registry.request(path).header("Content-Type", "application/json");
    }

    private void requireKnown(String path, int revision, HttpResponse<String> refusal) {
        HttpResponse<String> incident = registry.send(registry.request(path).build(), Set.of(OK));
        String tag = incident.headers().firstValue("ETag").orElse("");
        String number = tag.replace("\"", "");
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) < revision) {
            throw new RunFailure("Revision " + revision + " of " + path + " is not there, but " + tag + ": "
                    + refusal.statusCode() + " " + refusal.body());
        }
    }
}
