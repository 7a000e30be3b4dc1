package org.mineaction.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param headers by name in small letters; of several of one name, the last
 * @param body as it came over the wire, in Latin-1, so that no byte is lost
 */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final String END_OF_HEAD = "\r\n\r\n";

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(byte[] wire) {
        String all = new String(wire, ISO_8859_1);
        int end = all.indexOf(END_OF_HEAD);
        if (end < 0) {
            throw new AssertionError("no answer, but " + wire.length + " bytes");
        }
        List<String> head = all.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        head.stream().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        return new Answer(
                Integer.parseInt(head.get(0).split(" ", 3)[1]), headers, all.substring(end + END_OF_HEAD.length()));
    }

    /** The media type, without parameters; empty for none. */
    String type() {
        return headers.getOrDefault("content-type", "").replaceAll(";.*", "").strip();
    }

    /** The body as the service wrote it, before it was cut into chunks and packed. */
    public String plain() {
        byte[] sent = headers.getOrDefault("transfer-encoding", "").equals("chunked")
                ? joined().getBytes(ISO_8859_1)
                : body.getBytes(ISO_8859_1);
        InputStream bytes = new ByteArrayInputStream(sent);
        try (InputStream unpacked =
                switch (headers.getOrDefault("content-encoding", "identity")) {
                    case "gzip" -> new GZIPInputStream(bytes);
                    case "deflate" -> new InflaterInputStream(bytes);
                    default -> bytes;
                }) {
            return new String(unpacked.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String joined() {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int length = -1; length != 0; at += length + "\r\n".length()) {
            int line = body.indexOf("\r\n", at);
            length = Integer.parseInt(body.substring(at, line), 16);
            at = line + "\r\n".length();
            whole.append(body, at, at + length);
        }
        return whole.toString();
    }
}
