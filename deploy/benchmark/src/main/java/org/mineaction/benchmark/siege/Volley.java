package org.mineaction.benchmark.siege;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.mineaction.benchmark.load.HttpConnection;

/** The same request by many at once, again and again. */
final class Volley extends Assault {
    private static final long SECOND_NANOS = 1_000_000_000;

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
            int address = 2 + i % addresses;
            inThread(() -> send(begun, address));
        }
    }

    private void send(long begun, int address) {
        long between = SECOND_NANOS * atOnce / perSecond;
        long due = begun;
        while (isOn()) {
            // What is cut off begins anew, on another connection.
            try (HttpConnection connection = new HttpConnection(connect(address))) {
                while (isOn()) {
                    LockSupport.parkNanos(due - System.nanoTime());
                    due = Math.max(due + between, System.nanoTime() - between);
                    note(String.valueOf(connection.status(request)));
                }
            } catch (IOException e) {
                note("cut off");
                LockSupport.parkNanos(between);
            }
        }
    }
}
