package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A way to write many reports in one body. */
interface BatchFormat {
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
