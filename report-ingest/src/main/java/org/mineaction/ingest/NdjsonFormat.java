package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Newline-delimited JSON: a report a line; blank lines are passed over, line ends may be LF or CRLF. */
final class NdjsonFormat implements BatchFormat {
    @Override
    public void read(byte[] body, Sink sink) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                readLine(body, start, i - start, line, sink);
                start = i + 1;
                line++;
            }
        }
    }

    private static void readLine(byte[] body, int from, int length, int line, Sink sink) {
        if (isBlank(body, from, length)) {
            return;
        }
        try {
            ObjectNode report = JsonBody.object(body, from, length);
            sink.report(line, report);
        } catch (RefusedException refused) {
            sink.unreadable(line, refused);
        }
    }

    private static boolean isBlank(byte[] body, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
