package org.mineaction.http.limits;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** A caller who keeps to no manners. */
final class RawCall implements AutoCloseable {
    private final Socket socket;

    RawCall(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
    }

    /** The head of a call with a body of so many bytes, none of which is sent yet. */
    RawCall post(long length) throws IOException {
        return send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n");
    }

    RawCall send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /** The status line of what is answered; empty where the connection ends instead. */
    String status() {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read(); next >= 0 && next != '\r'; ) {
                line.append((char) next);
                next = socket.getInputStream().read();
            }
        } catch (java.net.SocketException cutOff) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
