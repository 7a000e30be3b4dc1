package org.mineaction.ingest;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.mineaction.http.ContentType;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;
import org.mineaction.http.limits.BodyRoom;

/** The bytes of a request, unpacked. */
final class RequestBody {
    /** The most a body may hold, packed or unpacked, bytes. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    /**
     * The most that a byte may unpack to. Reports with an id each, of sixteen bytes that nothing foretells, stay below fifty; deflate
     * reaches 1,032 with nothing but one byte.
     */
    private static final int MAX_RATIO = 200;

    /** What may be unpacked whatever the ratio: few lines of a table, all the same, pack well. */
    private static final int SMALL = 256 * 1024;

    static final String TOO_LARGE = "A body may hold at most 16 MiB, unpacked too; send several batches.";

    private RequestBody() {}

    /**
     * The unpacked body, of a type and character set that were named.
     *
     * @param call whose share of the room for bodies grows as its body does
     */
    static byte[] of(byte[] body, HttpHeaders headers, RoutingContext call) {
        ContentType.check(headers);
        return unpacked(body, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING), bytes -> BodyRoom.of(call)
                .grow(bytes));
    }

    static boolean isPacked(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null;
    }

    /**
     * Unpacks a body.
     *
     * @param contentEncoding the header: gzip, identity or null
     * @param room takes room for so many bytes more, before they are kept
     * @throws RefusedException when it is packed otherwise, broken, larger than allowed, or packed as no reports are
     */
    static byte[] unpacked(byte[] body, String contentEncoding, LongConsumer room) {
        byte[] sent = body == null ? new byte[0] : body;
        String encoding =
                contentEncoding == null ? "identity" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return withoutByteOrderMark(
                switch (encoding) {
                    case "identity", "" -> checked(sent);
                    case "gzip", "x-gzip" -> Gzip.unpacked(sent, MAX_BYTES, room);
                    default ->
                        throw new RefusedException(
                                IngestMistake.UNSUPPORTED_ENCODING, "Content-Encoding must be gzip or left out.");
                });
    }

    static RefusedException tooLarge() {
        return new RefusedException(RequestMistake.BODY_TOO_LARGE, TOO_LARGE);
    }

    /** Refuses what is so much larger than it was packed that it can be no reports. */
    static void checkRatio(int unpacked, int packed) {
        if (unpacked > SMALL && unpacked / MAX_RATIO > packed) {
            throw new RefusedException(
                    RequestMistake.BODY_TOO_LARGE,
                    "Over 256 KiB, a body may hold at most " + MAX_RATIO + " times what it holds packed.");
        }
    }

    private static byte[] checked(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        return body;
    }

    private static byte[] withoutByteOrderMark(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }
}
