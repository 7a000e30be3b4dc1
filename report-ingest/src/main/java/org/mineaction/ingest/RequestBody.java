package org.mineaction.ingest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.mineaction.http.ContentType;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

/** The bytes of a request, unpacked. */
final class RequestBody {
    /** The most a body may hold, packed or unpacked, bytes. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    static final String TOO_LARGE = "A body may hold at most 16 MiB, unpacked too; send several batches.";

    private RequestBody() {}

    /** The unpacked body, of a type and character set that were named. */
    static byte[] of(byte[] body, HttpHeaders headers) {
        ContentType.check(headers);
        return unpacked(body, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    }

    static boolean isPacked(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null;
    }

    /**
     * Unpacks a body.
     *
     * @param contentEncoding the header: gzip, identity or null
     * @throws RefusedException when it is packed otherwise, broken, or larger than allowed
     */
    static byte[] unpacked(byte[] body, String contentEncoding) {
        byte[] sent = body == null ? new byte[0] : body;
        String encoding =
                contentEncoding == null ? "identity" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return withoutByteOrderMark(
                switch (encoding) {
                    case "identity", "" -> checked(sent);
                    case "gzip", "x-gzip" -> checked(inflated(sent));
                    default ->
                        throw new RefusedException(
                                IngestMistake.UNSUPPORTED_ENCODING, "Content-Encoding must be gzip or left out.");
                });
    }

    private static byte[] inflated(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            // One byte more than allowed is enough to know; a gzip bomb is never unpacked further.
            return gzip.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new RefusedException(IngestMistake.MALFORMED_GZIP, "The body is not intact gzip.");
        }
    }

    private static byte[] checked(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new RefusedException(RequestMistake.BODY_TOO_LARGE, TOO_LARGE);
        }
        return body;
    }

    private static byte[] withoutByteOrderMark(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }
}
