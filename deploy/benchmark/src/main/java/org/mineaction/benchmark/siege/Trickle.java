package org.mineaction.benchmark.siege;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many connections on each of which a request begins and goes on by a byte a second; whatever is cut off begins again. */
final class Trickle extends Assault {
    private static final int CONNECTIONS = 1_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final int ADDRESS = 2;

    private final byte[] beginning;

    private Trickle(int port, String beginning) {
        super(port);
        this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
    }

    /** Heads that never end. */
    static Trickle ofHeads(int port) {
        return new Trickle(port, Arms.head(Arms.REPORTS) + "X: ");
    }

    /** Bodies that never end. */
    static Trickle ofBodies(int port) {
        return new Trickle(
                port, Arms.head(Arms.REPORTS) + "Content-Type: application/json\r\nContent-Length: 10000\r\n\r\n");
    }

    @Override
    void begin() {
        inThread(() -> {
            List<Socket> sockets = new ArrayList<>();
            while (isOn()) {
                long begun = System.nanoTime();
                sockets.removeIf(socket -> !goOn(socket));
                while (isOn() && sockets.size() < CONNECTIONS && open(sockets)) {
                    note("connections");
                }
                LockSupport.parkNanos(SECOND_NANOS - (System.nanoTime() - begun));
            }
            sockets.forEach(Trickle::end);
        });
    }

    private boolean open(List<Socket> sockets) {
        try {
            Socket socket = connect(ADDRESS);
            socket.getOutputStream().write(beginning);
            return sockets.add(socket);
        } catch (IOException refused) {
            note("refused");
            return false;
        }
    }

    private boolean goOn(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException e) {
            note("cut off");
            end(socket);
            return false;
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // As it should be.
        }
    }
}
