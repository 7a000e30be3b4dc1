package org.mineaction.benchmark.siege;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Something that others do to a service for as long as it lasts, from addresses of their own. */
abstract class Assault implements AutoCloseable {
    /** A service answers in that time, or what was asked counts as not answered. */
    private static final int PATIENCE_MILLIS = 40_000;

    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private volatile boolean isOver;

    Assault(int port) {
        this.port = port;
    }

    /** Begins in threads of its own. */
    abstract void begin() throws IOException;

    final void inThread(Runnable task) {
        threads.execute(task);
    }

    final boolean isOn() {
        return !isOver;
    }

    /** Connects from 127.0.0.2 and so on, which are other addresses than that of the traffic. */
    final Socket connect(int address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) address}), 0));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    /** Counts what came of one of many tries. */
    final void note(String outcome) {
        if (isOn()) {
            outcomes.computeIfAbsent(outcome, unused -> new LongAdder()).increment();
        }
    }

    /** What came of it so far, such as 429 and how often. */
    final Map<String, LongAdder> outcomes() {
        return outcomes;
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}
