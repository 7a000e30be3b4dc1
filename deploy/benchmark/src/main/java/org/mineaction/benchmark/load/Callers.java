package org.mineaction.benchmark.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Many connections served by one thread, so that the load costs little beside what it loads. */
public final class Callers implements AutoCloseable {
    /** The finest a call can be sent on time. */
    private static final int TICK_MILLIS = 1;

    private static final int PATIENCE_MILLIS = 60_000;

    private final Selector selector = Selector.open();
    private final List<Caller> callers = new ArrayList<>();
    private final RandomIds ids;

    /**
     * Connects.
     *
     * @param port of report-ingest
     * @param connections to be used
     * @param request makes the request of each connection
     * @param seed no two loads of a ledger may have the same
     */
    public Callers(int port, int connections, Function<SampleReports, ReportRequest> request, long seed)
            throws IOException {
        SampleReports reports = new SampleReports(seed);
        for (int i = 0; i < connections; i++) {
            callers.add(new Caller(port, request.apply(reports), selector));
        }
        ids = new RandomIds(seed);
    }

    /** Sends so many calls; returns how long each took from when it was due, once all are answered with 202. */
    public Latencies send(long calls, Schedule schedule) throws IOException {
        Latencies latencies = new Latencies();
        Deque<Caller> idle = new ArrayDeque<>(callers);
        long start = System.nanoTime();
        long sent = 0;
        for (long done = 0; done < calls; ) {
            sent = sendDue(calls, schedule, start, sent, idle);
            boolean waitsForTime = sent < calls && !idle.isEmpty();
            int ready = selector.select(waitsForTime ? TICK_MILLIS : PATIENCE_MILLIS);
            if (ready == 0 && !waitsForTime) {
                throw new IOException("no answer");
            }
            done += receive(idle, latencies);
        }
        return latencies;
    }

    private long sendDue(long calls, Schedule schedule, long start, long from, Deque<Caller> idle) throws IOException {
        long sent = from;
        long now = System.nanoTime();
        while (sent < calls && !idle.isEmpty()) {
            long due = schedule.due(sent, start, now);
            if (due > now) {
                break;
            }
            idle.remove().send(ids, due);
            sent++;
        }
        return sent;
    }

    private int receive(Deque<Caller> idle, Latencies latencies) throws IOException {
        int done = 0;
        for (SelectionKey key : selector.selectedKeys()) {
            Caller caller = (Caller) key.attachment();
            if (caller.receive()) {
                latencies.add(System.nanoTime() - caller.due());
                idle.add(caller);
                done++;
            }
        }
        selector.selectedKeys().clear();
        return done;
    }

    @Override
    public void close() throws IOException {
        for (Caller caller : callers) {
            caller.close();
        }
        selector.close();
    }
}
