package org.mineaction.ingest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;

/** What all calls read from a request in the same way. */
final class Requests {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private Requests() {}

    /** The unpacked body, of a type and character set that were named. */
    static byte[] body(byte[] body, HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw new RefusedException(MistakeCode.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type is required.");
        }
        String charset = type.getParameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
        if (!charset.equals("utf-8") && !charset.equals("utf8") && !charset.equals("us-ascii")) {
            throw new RefusedException(MistakeCode.UNSUPPORTED_MEDIA_TYPE, "The character set must be UTF-8.");
        }
        return RequestBody.unpacked(body, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    }

    static boolean isPacked(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null;
    }

    /** Refuses every parameter where there are none: a dryRun that is not heeded would publish. */
    static void noParameters(UriInfo uri) {
        if (!uri.getQueryParameters().isEmpty()) {
            throw new RefusedException(
                    MistakeCode.UNKNOWN_PARAMETER, "This call has no parameters; dryRun and invalid are for batches.");
        }
    }

    /** The id in an address. */
    static UUID reportId(String written) {
        return ReportIdentity.parse(written)
                .orElseThrow(() -> new RefusedException(
                        MistakeCode.NOT_A_UUID, "The id in the address must be a UUID of 36 characters."));
    }

    /** The format of a batch by its Content-Type. */
    static BatchFormat format(HttpHeaders headers, BatchFormat csv) {
        MediaType type = headers.getMediaType();
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return switch (name) {
            case NDJSON -> new NdjsonFormat();
            case MediaType.APPLICATION_JSON -> new JsonArrayFormat();
            case CSV -> csv;
            default ->
                throw new RefusedException(
                        MistakeCode.UNSUPPORTED_MEDIA_TYPE,
                        "A batch must be " + NDJSON + ", " + MediaType.APPLICATION_JSON + " or " + CSV + ".");
        };
    }
}
