package org.mineaction.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSenderTest {
    @TempDir
    Path directory;

    private final List<Received> received = new ArrayList<>();
    private final Deque<Integer> troubles = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;
    private SampleSender sender;

    private record Received(String type, String encoding, int length, String text) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ingest/v1/found-items/batch", this::answer);
        server.start();
        sender = new SampleSender(new LedgerClient(server.getAddress().getPort(), "token"), said::add);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsTheFilesInTheOrderOfTheirNamesEachAsWhatItIs() throws IOException {
        write("2.json", "[2]");
        write("3.csv", "three");
        write("1.ndjson", "1");
        write("README.md", "not a sample");

        sender.sendAll("found-items", directory);

        assertThat(received.stream().map(Received::type))
                .containsExactly("application/x-ndjson", "application/json", "text/csv");
        assertThat(received.stream().map(Received::text)).containsExactly("1", "[2]", "three");
        assertThat(said).hasSize(3).first().asString().startsWith("Samples of found items 1/3: 1.ndjson, ");
    }

    @Test
    void aLongFileIsSentCompressed() throws IOException {
        String text = "a long line\n".repeat(10_000);
        write("1.csv", text);

        sender.sendAll("found-items", directory);

        Received one = received.get(0);
        assertThat(one.encoding()).isEqualTo("gzip");
        assertThat(one.length()).isLessThan(text.length());
        assertThat(one.text()).isEqualTo(text);
    }

    @Test
    void aServiceThatIsUnavailableIsAskedAgainWhenItSaid() throws IOException {
        write("1.csv", "one");
        troubles.addAll(List.of(503, 503));

        sender.sendAll("found-items", directory);

        assertThat(received).hasSize(3);
    }

    @Test
    void whatIsRefusedEndsTheRunAndIsShown() throws IOException {
        write("1.csv", "one");
        write("2.csv", "two");
        troubles.add(422);

        assertThatThrownBy(() -> sender.sendAll("found-items", directory))
                .isInstanceOf(RunFailure.class)
                .hasMessageContainingAll("422", "the reason");
        assertThat(received).hasSize(1);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(received(exchange));
            Integer trouble = troubles.poll();
            byte[] answer = (trouble == null ? "{\"accepted\": 1}" : "the reason").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(trouble == null ? 202 : trouble, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static Received received(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String encoding = headers.getFirst("Content-Encoding");
        byte[] body = exchange.getRequestBody().readAllBytes();
        InputStream content = new ByteArrayInputStream(body);
        if (encoding != null) {
            content = new GZIPInputStream(content);
        }
        return new Received(
                headers.getFirst("Content-Type"), encoding, body.length, new String(content.readAllBytes(), UTF_8));
    }
}
