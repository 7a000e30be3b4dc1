package org.mineaction.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One of many connections that a single thread serves. */
final class Caller implements AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final int FIRST_ROOM = 1 << 12;

    private final SocketChannel channel;
    private final ReportRequest request;
    private byte[] arrived = new byte[FIRST_ROOM];
    private int length;
    private long due;

    Caller(int port, ReportRequest request, Selector selector) throws IOException {
        this.request = request;
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends the next request, which was due at a time. */
    void send(RandomIds ids, long dueAt) throws IOException {
        due = dueAt;
        length = 0;
        ByteBuffer bytes = ByteBuffer.wrap(request.next(ids));
        // The system's buffers take all of it, as a rule at once.
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Takes what has arrived; tells whether the answer is complete.
     *
     * @throws IOException also when the answer is not 202
     */
    boolean receive() throws IOException {
        if (length == arrived.length) {
            arrived = Arrays.copyOf(arrived, 2 * length);
        }
        int more = channel.read(ByteBuffer.wrap(arrived, length, arrived.length - length));
        if (more < 0) {
            throw new EOFException("the service closed the connection");
        }
        length += more;
        Answer answer = Answer.parse(arrived, length);
        if (answer != null && answer.status() != ACCEPTED) {
            throw new IOException("answered " + new String(arrived, 0, length, StandardCharsets.UTF_8));
        }
        return answer != null;
    }

    /** When the request in hand was due. */
    long due() {
        return due;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
