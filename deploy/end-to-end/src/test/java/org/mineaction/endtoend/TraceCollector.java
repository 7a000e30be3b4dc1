package org.mineaction.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes what services tell of traces, as a collector of OpenTelemetry does. */
final class TraceCollector implements AutoCloseable {
    private final List<TraceSpan> spans = new CopyOnWriteArrayList<>();
    private final List<byte[]> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            boolean isPacked = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
            byte[] message = isPacked ? unpacked(body) : body;
            messages.add(message);
            spans.addAll(TraceSpan.in(message));
            call.sendResponseHeaders(200, -1);
        }
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return packed.readAllBytes();
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** All that was taken so far. */
    List<TraceSpan> spans() {
        return List.copyOf(spans);
    }

    /** The same as it came, unpacked. */
    List<byte[]> messages() {
        return List.copyOf(messages);
    }

    /** How the environment of a service has all its calls traced here. */
    Map<String, String> environment() {
        return Map.of("LEDGER_TRACES_ENDPOINT", address(), "LEDGER_TRACES_SHARE", "1");
    }

    List<TraceSpan> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    List<TraceSpan> named(String name) {
        return spans.stream().filter(span -> span.name().equals(name)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
