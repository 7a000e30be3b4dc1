package org.mineaction.http.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection for each call, to send what no client would. */
final class Wire {
    /** No call may take longer than that to answer, milliseconds. */
    private static final int PATIENCE = 20_000;

    private static final int CHUNK = 8192;

    private Wire() {}

    static Answer send(URI service, Call call) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(call.wire(service.getAuthority()));
            return Answer.of(read(socket.getInputStream()));
        }
    }

    /** To the end; of events, which have none, the head. */
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[CHUNK];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            all.write(part, 0, read);
            if (read < CHUNK && isEndless(all.toString(StandardCharsets.ISO_8859_1))) {
                break;
            }
        }
        return all.toByteArray();
    }

    private static boolean isEndless(String soFar) {
        int end = soFar.indexOf("\r\n\r\n");
        return end >= 0 && soFar.substring(0, end).contains("text/event-stream");
    }
}
