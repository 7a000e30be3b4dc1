package org.mineaction.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The network between a client and a server of the loopback address, for tests: as fast as it is without, slow, or cut,
 * as told while it runs.
 */
public final class DelayingProxy implements AutoCloseable {
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int WAITING_CLIENTS = 50;

    private final ServerSocket clients;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean cut;

    private DelayingProxy(ServerSocket clients, int target) {
        this.clients = clients;
        this.target = target;
    }

    /** Leads from a free port to this one, where a server need not listen yet. */
    public static DelayingProxy to(int target) {
        try {
            ServerSocket clients = new ServerSocket(FreePort.find(), WAITING_CLIENTS, InetAddress.getLoopbackAddress());
            DelayingProxy proxy = new DelayingProxy(clients, target);
            inBackground(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen", e);
        }
    }

    /** The port clients connect to. */
    public int port() {
        return clients.getLocalPort();
    }

    /** The port of the server. */
    public int target() {
        return target;
    }

    /** From now on whatever is sent, up to 64 KiB at once, is this long on its way, in each direction. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Ends all connections, and all those made from now on, until {@link #mend}. */
    public void cut() {
        cut = true;
        open.forEach(DelayingProxy::end);
    }

    /** Neither cut nor slow any more. */
    public void mend() {
        cut = false;
        delay = Duration.ZERO;
    }

    @Override
    public void close() {
        try {
            clients.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a proxy", e);
        } finally {
            cut();
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "delaying-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!clients.isClosed()) {
            try {
                Socket client = clients.accept();
                inBackground(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        open.add(client);
        if (cut) {
            end(client);
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            inBackground(() -> forward(client, server));
            forward(server, client);
        } catch (IOException nobodyListens) {
            end(client);
        } finally {
            open.remove(client);
        }
    }

    private void forward(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int length = in.read(chunk); length >= 0 && !cut; length = in.read(chunk)) {
                hold();
                out.write(chunk, 0, length);
            }
        } catch (IOException ended) {
            // By either side or by a cut; the other side learns of it as the connection ends there too.
            return;
        } finally {
            open.remove(from);
        }
    }

    private void hold() {
        long since = System.nanoTime();
        for (long left = delay.toNanos(); left > 0; left = delay.toNanos() - (System.nanoTime() - since)) {
            LockSupport.parkNanos(left);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end a connection", e);
        }
    }
}
