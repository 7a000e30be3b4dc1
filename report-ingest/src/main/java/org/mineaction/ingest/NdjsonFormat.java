package org.mineaction.ingest;

/** Newline-delimited JSON: a report a line; blank lines are passed over, line ends may be LF or CRLF. */
final class NdjsonFormat implements BatchFormat {
    @Override
    public void read(byte[] body, Sink sink) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!isBlank(body, start, i)) {
                    BatchFormat.object(body, start, i - start, line, sink);
                }
                start = i + 1;
                line++;
            }
        }
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
