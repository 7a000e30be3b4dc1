package org.mineaction.benchmark.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * As little of HTTP/1.1 as it takes to tell where an answer ends.
 *
 * @param status of the answer
 * @param body where its body begins
 * @param end the length of the whole answer
 * @param chunked whether the body comes in chunks
 */
record Answer(int status, int body, int end, boolean chunked) {
    private static final byte[] END_OF_HEAD = bytes("\r\n\r\n");
    private static final byte[] END_OF_LINE = bytes("\r\n");
    private static final String CONTENT_LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;
    private static final int HEXADECIMAL = 16;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the answer at the beginning of what has arrived; null while it is not complete. */
    static Answer parse(byte[] arrived, int length) {
        int headEnd = Bytes.indexOf(arrived, length, END_OF_HEAD, 0);
        if (headEnd < 0) {
            return null;
        }
        String head = new String(arrived, 0, headEnd, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int body = headEnd + END_OF_HEAD.length;
        boolean chunked = head.contains(CHUNKED);
        int end = chunked ? endOfChunks(arrived, length, body) : body + contentLength(head);
        if (end < 0 || end > length) {
            return null;
        }
        return new Answer(Integer.parseInt(head.substring(STATUS, STATUS + STATUS_DIGITS)), body, end, chunked);
    }

    private static int contentLength(String head) {
        int at = head.indexOf(CONTENT_LENGTH);
        if (at < 0) {
            return 0;
        }
        int from = at + CONTENT_LENGTH.length();
        int lineEnd = head.indexOf('\r', from);
        return Integer.parseInt(
                head.substring(from, lineEnd < 0 ? head.length() : lineEnd).strip());
    }

    /** -1 while the last chunk has not arrived. */
    private static int endOfChunks(byte[] arrived, int length, int from) {
        int at = from;
        while (true) {
            int lineEnd = Bytes.indexOf(arrived, length, END_OF_LINE, at);
            if (lineEnd < 0) {
                return -1;
            }
            int size = sizeOfChunk(arrived, at, lineEnd);
            at = lineEnd + END_OF_LINE.length + size + END_OF_LINE.length;
            if (size == 0) {
                return at;
            }
            if (at > length) {
                return -1;
            }
        }
    }

    private static int sizeOfChunk(byte[] arrived, int at, int lineEnd) {
        return Integer.parseInt(new String(arrived, at, lineEnd - at, StandardCharsets.US_ASCII), HEXADECIMAL);
    }

    /** The text of the body, chunks put together. */
    String text(byte[] arrived) {
        if (!chunked) {
            return new String(arrived, body, end - body, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int at = body; at < end; ) {
            int lineEnd = Bytes.indexOf(arrived, end, END_OF_LINE, at);
            int size = sizeOfChunk(arrived, at, lineEnd);
            text.write(arrived, lineEnd + END_OF_LINE.length, size);
            at = lineEnd + size + 2 * END_OF_LINE.length;
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
