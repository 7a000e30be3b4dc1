package org.mineaction.benchmark.siege;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** The same request by many at once, and again and again, on a connection of its own every time. */
final class Volley extends Assault {
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;

    private final byte[] request;
    private final int atOnce;
    private final int perSecond;
    private final int addresses;

    /**
     * @param request the whole of it
     * @param atOnce how many send it
     * @param perSecond how often all of them together do, as far as they are answered in time
     * @param addresses how many they have
     */
    Volley(int port, byte[] request, int atOnce, int perSecond, int addresses) {
        super(port);
        this.request = request;
        this.atOnce = atOnce;
        this.perSecond = perSecond;
        this.addresses = addresses;
    }

    @Override
    void begin() {
        long begun = System.nanoTime();
        for (int i = 0; i < atOnce; i++) {
            int which = i;
            inThread(() -> send(begun, which));
        }
    }

    private void send(long begun, int which) {
        long between = SECOND_NANOS * atOnce / perSecond;
        long due = begun;
        while (isOn()) {
            LockSupport.parkNanos(due - System.nanoTime());
            note(send(2 + which % addresses));
            due = Math.max(due + between, System.nanoTime() - between);
        }
    }

    private String send(int address) {
        try (Socket socket = connect(address)) {
            try {
                socket.getOutputStream().write(request);
            } catch (IOException answeredBefore) {
                // What was answered may still be read.
            }
            InputStream in = socket.getInputStream();
            byte[] line = in.readNBytes(STATUS + STATUS_DIGITS);
            return line.length < STATUS + STATUS_DIGITS
                    ? "cut off"
                    : new String(line, STATUS, STATUS_DIGITS, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "cut off";
        }
    }
}
