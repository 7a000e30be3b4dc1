package org.mineaction.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes that many are answered with: packed (gzip) once, when somebody first takes them so, and not anew for each. The server packs by itself
 * only what does not say how it is encoded.
 */
final class Packed {
    private static final String GZIP = "gzip";
    // With any weight but none.
    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:$|,|;\\s*q\\s*=\\s*(?!0(?:\\.0*)?\\s*(?:$|,)))");

    private final byte[] plain;
    private byte[] gzip;

    Packed(byte[] plain) {
        this.plain = plain;
    }

    /** The bytes as they are. */
    byte[] plain() {
        return plain;
    }

    /**
     * Puts them into an answer, packed for whoever takes that.
     *
     * @param accepted the header Accept-Encoding of the request; null when it has none
     */
    ResponseBuilder into(ResponseBuilder answer, String accepted) {
        return takesGzip(accepted)
                ? answer.entity(gzip()).header(HttpHeaders.CONTENT_ENCODING, GZIP)
                : answer.entity(plain);
    }

    static boolean takesGzip(String accepted) {
        return accepted != null && TAKES_GZIP.matcher(accepted).find();
    }

    private synchronized byte[] gzip() {
        if (gzip == null) {
            gzip = gzip(plain);
        }
        return gzip;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
