package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.mineaction.http.JsonBody;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

/** A way to write many reports in one body. */
interface BatchFormat {
    String NDJSON = "application/x-ndjson";
    String CSV = "text/csv";

    /** The format of a batch by its Content-Type. */
    static BatchFormat of(HttpHeaders headers, BatchFormat csv) {
        MediaType type = headers.getMediaType();
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return switch (name) {
            case NDJSON -> new NdjsonFormat();
            case MediaType.APPLICATION_JSON -> new JsonArrayFormat();
            case CSV -> csv;
            default ->
                throw new RefusedException(
                        RequestMistake.UNSUPPORTED_MEDIA_TYPE,
                        "A batch must be " + NDJSON + ", " + MediaType.APPLICATION_JSON + " or " + CSV + ".");
        };
    }

    /**
     * Gives every report of the body to the sink, in order.
     *
     * @throws RefusedException when the body as a whole cannot be read
     */
    void read(byte[] body, Sink sink);

    /** Gives the one JSON object in a part of the body to the sink, or says that there is none. */
    static void object(byte[] body, int from, int length, int line, Sink sink) {
        ObjectNode report;
        try {
            report = JsonBody.object(body, from, length);
        } catch (RefusedException refused) {
            sink.unreadable(line, refused);
            return;
        }
        sink.report(line, report);
    }

    /** Where the lines of a batch go. */
    interface Sink {
        /** A line that is a report, well written or not. */
        void report(int line, ObjectNode report);

        /** A line that cannot be read at all. */
        void unreadable(int line, RefusedException refused);
    }
}
