package org.mineaction.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The few calls that users make.
 *
 * @param ingest the address of report-ingest
 * @param statistics the address of statistics
 * @param registry the address of the registry
 */
public record Calls(String ingest, String statistics, String registry) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A found item as a team writes it, with more fields in single quotes. */
    public static String foundItem(String day, int quantity, String... more) {
        String fields = more.length == 0 ? "" : "," + String.join(",", more).replace('\'', '"');
        return "{\"team\":\"T\",\"foundOn\":\"" + day
                + "\",\"district\":\"AZ-AGM\",\"category\":\"AP_MINE\",\"quantity\":" + quantity + fields + "}";
    }

    /** Sends a body of JSON to where report-ingest takes found items. */
    public HttpResponse<String> send(String method, String path, String body) {
        return sendTo("found-items", method, path, body);
    }

    /** Sends a body of JSON, in which single quotes stand for double ones, to where report-ingest takes a kind of report. */
    public HttpResponse<String> sendTo(String kind, String method, String path, String body) {
        return call(Bearer.sign(HttpRequest.newBuilder(URI.create(ingest + "/ingest/v1/" + kind + path)))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Sends the same as an account of this team, in one role. */
    HttpResponse<String> sendAs(String role, String team, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ingest + "/ingest/v1/found-items" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return call(Bearer.sign(request, role + "-of-" + team, team, role));
    }

    /** Asks statistics; the answer is null where there is nothing. */
    public JsonNode ask(String path) {
        HttpResponse<String> answer = get(URI.create(statistics + "/statistics/v1" + path));
        return answer.statusCode() == 404 ? null : json(answer.body());
    }

    /** A request to the registry, as a registrar makes it. */
    HttpRequest.Builder incidents(String path) {
        return Bearer.sign(HttpRequest.newBuilder(URI.create(registry + "/registry/v1/incidents" + path)))
                .header("Content-Type", "application/json");
    }

    /** The items found on one day, as the public is told. */
    public long items(String day) {
        return ask("/totals?from=" + day + "&to=" + day).get("items").longValue();
    }

    /** What an address answers, whoever serves it. */
    public HttpResponse<String> get(URI address) {
        return call(HttpRequest.newBuilder(address));
    }

    /** The answer to a request, which takes at most 15 seconds. */
    public static HttpResponse<String> call(HttpRequest.Builder request) {
        return call(request, BodyHandlers.ofString());
    }

    /** The same of what is no text. */
    public static HttpResponse<byte[]> download(URI address) {
        return call(HttpRequest.newBuilder(address), BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> call(HttpRequest.Builder request, BodyHandler<T> reader) {
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A text of JSON, read. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
