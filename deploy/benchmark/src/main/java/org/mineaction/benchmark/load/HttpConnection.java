package org.mineaction.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One connection to a service, kept open; one call at a time. It costs the machine as little as a client can. */
public final class HttpConnection implements AutoCloseable {
    private static final int FIRST_ROOM = 1 << 16;
    private static final int OK = 200;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private byte[] arrived = new byte[FIRST_ROOM];

    /** Connects to a port of the loopback address. */
    public HttpConnection(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** On what is connected already. */
    public HttpConnection(Socket connected) throws IOException {
        socket = connected;
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    /**
     * Sends a whole request and waits for the whole answer.
     *
     * @throws IOException also when the answer has another status than the one wanted; its message has the answer
     */
    public void exchange(byte[] request, int wanted) throws IOException {
        checked(wanted, read(request));
    }

    /** Sends a whole request, waits for the whole answer, and tells its status. */
    public int status(byte[] request) throws IOException {
        return read(request).status();
    }

    /** The body of the answer to GET, which must be 200. */
    public String get(String path) throws IOException {
        return ask(question(path));
    }

    /** The request that asks for a path. */
    public static byte[] question(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + Bearer.LINE + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The body of the answer to a whole request, which must be 200. */
    public String ask(byte[] request) throws IOException {
        return checked(OK, read(request)).text(arrived);
    }

    private Answer checked(int status, Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer.status() + ": " + answer.text(arrived));
        }
        return answer;
    }

    private Answer read(byte[] request) throws IOException {
        out.write(request);
        int length = 0;
        Answer answer = null;
        while (answer == null) {
            if (length == arrived.length) {
                arrived = Arrays.copyOf(arrived, 2 * length);
            }
            int more = in.read(arrived, length, arrived.length - length);
            if (more < 0) {
                throw new EOFException("the service closed the connection");
            }
            length += more;
            answer = Answer.parse(arrived, length);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
