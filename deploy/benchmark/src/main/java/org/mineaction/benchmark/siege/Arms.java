package org.mineaction.benchmark.siege;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.mineaction.benchmark.load.Bearer;

/** Requests that are meant to cost more than they should. Those that write are of an account that may. */
final class Arms {
    private static final long GIBIBYTE = 1L << 30;
    /** Where reports go. */
    static final String REPORTS = "/ingest/v1/found-items";

    private static final int NESTED = 100_000;
    private static final String HEAD_OF_REPORT = """
            POST %s HTTP/1.1
            Host: localhost
            %s
            """.replace("\n", "\r\n");

    private Arms() {}

    /** A gibibyte of zeros, packed to a megabyte. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (long written = 0; written < GIBIBYTE; written += zeros.length) {
                gzip.write(zeros);
            }
        }
        return post(REPORTS + "/batch", "application/x-ndjson\r\nContent-Encoding: gzip", packed.toByteArray());
    }

    /** An array in an array, and so on. */
    static byte[] nested() {
        return post(REPORTS, "application/json", "[".repeat(NESTED).getBytes(US_ASCII));
    }

    /** A question of nobody known. */
    static byte[] question(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
    }

    /** A report that says nothing. */
    static byte[] empty() {
        return post(REPORTS, "application/json", "{}".getBytes(US_ASCII));
    }

    /** A head that goes on with any other lines. */
    static String head(String path) {
        return HEAD_OF_REPORT.formatted(path, Bearer.line("assault", "reporter"));
    }

    private static byte[] post(String path, String type, byte[] body) {
        String head = head(path) + "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }
}
