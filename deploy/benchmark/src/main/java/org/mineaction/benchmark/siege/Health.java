package org.mineaction.benchmark.siege;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.mineaction.benchmark.load.HttpConnection;

/** Asks a service once a second how it is, as those do who would start it again. */
final class Health implements AutoCloseable {
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final int port;
    private final Thread thread = new Thread(this::ask, "health");
    private volatile boolean isOver;
    private volatile long longest;

    /** Begins to ask. */
    Health(int managementPort) {
        port = managementPort;
        thread.start();
    }

    private void ask() {
        while (!isOver) {
            long begun = System.nanoTime();
            try (HttpConnection connection = new HttpConnection(port)) {
                connection.get("/q/health/live");
            } catch (IOException e) {
                longest = Long.MAX_VALUE;
            }
            longest = Math.max(longest, System.nanoTime() - begun);
            LockSupport.parkNanos(SECOND_NANOS);
        }
    }

    /** The longest answer so far. */
    double millis() {
        return longest / NANOS_PER_MILLI;
    }

    @Override
    public void close() throws InterruptedException {
        isOver = true;
        LockSupport.unpark(thread);
        thread.join();
    }
}
