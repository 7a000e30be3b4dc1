package org.mineaction.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address. */
public final class FreePort {
    // Below the range from which systems number outgoing connections. Inside it, a client that keeps knocking on the
    // port of a stopped server can be given that very number, connect to itself and so keep the server from its port.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int ATTEMPTS = 1_000;
    private static final int ANSWER_MILLIS = 1_000;

    private FreePort() {}

    /**
     * A port nobody listens on at this moment.
     *
     * @return 20 000 … 29 999
     * @throws StartFailure when none was found
     */
    public static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartFailure("No free port between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether a server could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Whether a server listens on this port of the loopback address. To be asked while one is about to: {@link #isFree} holds
     * the port itself for a moment, which is enough to keep the server from it.
     */
    static boolean isServed(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
