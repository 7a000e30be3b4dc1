package org.mineaction.endtoend.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.mineaction.endtoend.Bearer;
import org.mineaction.local.ServicePorts;

/** Calls of the services by clients that do not wait for ever. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    /** Above the five seconds in which report-ingest has to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final String INCIDENTS = "/registry/v1/incidents";

    private Http() {}

    static HttpResponse<String> send(ServicePorts ingest, Request request) throws IOException {
        return call(HttpRequest.newBuilder(URI.create(ingest.address() + request.path()))
                .header("Content-Type", request.type())
                .method(request.method(), BodyPublishers.ofString(request.body())));
    }

    static HttpResponse<String> send(ServicePorts registry, IncidentRequest request) throws IOException {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(registry.address() + INCIDENTS + request.path()))
                .header("Content-Type", "application/json")
                .method(request.method(), BodyPublishers.ofString(request.body()));
        return call(request.replaced().isEmpty() ? call : call.header("If-Match", request.replaced()));
    }

    /** The revision an incident has; 0 when the registry does not say. */
    static int revision(ServicePorts registry, UUID incident) throws IOException {
        HttpResponse<String> answer = get(registry.address() + INCIDENTS + "/" + incident);
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> Integer.parseInt(tag.replace("\"", "")))
                .orElse(0);
    }

    static HttpResponse<String> get(String address) throws IOException {
        return call(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(Bearer.sign(request).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(e.toString());
        }
    }

    /** Sends so much of a request, and goes away without waiting for the answer. */
    static void abandon(ServicePorts ingest, Request request, double share) throws IOException {
        String head = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(
                        request.method(),
                        request.path(),
                        Bearer.LINE,
                        request.type(),
                        request.body().getBytes(UTF_8).length);
        byte[] whole = (head + request.body()).getBytes(UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ingest.http());
                OutputStream out = socket.getOutputStream()) {
            out.write(whole, 0, (int) (share * whole.length));
        }
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
