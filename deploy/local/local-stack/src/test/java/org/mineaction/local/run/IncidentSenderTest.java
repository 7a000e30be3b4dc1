package org.mineaction.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentSenderTest {
    private static final String ENTERED = "{\"incidentId\":\"i\",\"district\":\"AZ-AGM\"}";
    private static final String AMENDED = "{\"incidentId\":\"i\",\"revision\":2,\"district\":\"AZ-FUZ\"}";
    private static final String WITHDRAWN =
            "{\"incidentId\":\"i\",\"revision\":3,\"withdrawn\":true,\"reason\":\"TEST\"}";

    @TempDir
    Path directory;

    private final List<String> received = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;
    private IncidentSender sender;
    /** Of the one incident there is; 0 while there is none. */
    private int revision;

    private boolean refusing;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/registry/v1/incidents", this::answer);
        server.start();
        sender = new IncidentSender(new LedgerClient(server.getAddress().getPort(), "token"), said::add);
        write("1.ndjson", ENTERED + "\n");
        write("2.ndjson", AMENDED + "\n" + WITHDRAWN + "\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyLineIsTheCallThatMakesItsRevision() {
        sender.sendAll(directory);

        assertThat(received)
                .containsExactly(
                        "POST /registry/v1/incidents null " + ENTERED,
                        "PUT /registry/v1/incidents/i \"1\" {\"district\":\"AZ-FUZ\"}",
                        "POST /registry/v1/incidents/i/withdrawal \"2\" {\"reason\":\"TEST\"}");
        assertThat(said)
                .containsExactly(
                        "Incidents 1/2: 1.ndjson, 1 lines are in the registry.",
                        "Incidents 2/2: 2.ndjson, 2 lines are in the registry.");
        assertThat(revision).isEqualTo(3);
    }

    @Test
    void sentAgainNothingChanges() {
        sender.sendAll(directory);
        sender.sendAll(directory);

        assertThat(revision).isEqualTo(3);
    }

    @Test
    void whatIsRefusedThoughItIsNotThereEndsTheRunAndIsShown() {
        refusing = true;

        assertThatThrownBy(() -> sender.sendAll(directory))
                .isInstanceOf(RunFailure.class)
                .hasMessageContainingAll("Revision 1", "409", "the reason");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = exchange.getRequestMethod().equals("GET") ? 200 : change(exchange);
            byte[] answer = (status < 300 ? "{}" : "the reason").getBytes(UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"" + revision + "\"");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private int change(HttpExchange exchange) throws IOException {
        String replaced = exchange.getRequestHeaders().getFirst("If-Match");
        received.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        replaced,
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (replaced == null ? revision > 0 || refusing : !replaced.equals("\"" + revision + "\"")) {
            return replaced == null ? 409 : 412;
        }
        revision++;
        return replaced == null ? 201 : 200;
    }
}
