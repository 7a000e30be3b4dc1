package org.mineaction.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Single reports sent by the clock, each of a day of its own long before all others, so that its coming into the
 * totals can be seen.
 */
public final class Probes {
    /** How often the totals are looked at: the resolution. */
    public static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    /** How often a probe is sent. */
    public static final Duration BETWEEN_PROBES = Duration.ofMillis(50);

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;

    private final int count;
    private final int firstDay;
    private final List<byte[]> requests;
    private final AtomicLongArray due;
    private final AtomicLongArray accepted;
    private final AtomicLongArray visible;

    /**
     * Renders the probes.
     *
     * @param count how many
     * @param before how many probes the ledger has had already
     */
    public Probes(int count, int before) {
        this.count = count;
        this.firstDay = before;
        SampleReports reports = new SampleReports(Integer.MAX_VALUE - (long) before);
        RandomIds ids = new RandomIds(Integer.MIN_VALUE - (long) before);
        requests = IntStream.range(0, count)
                .mapToObj(probe -> ReportRequest.single(reports.of(day(probe))).next(ids))
                .toList();
        due = new AtomicLongArray(count);
        accepted = new AtomicLongArray(count);
        visible = new AtomicLongArray(count);
    }

    private LocalDate day(int probe) {
        return FIRST_DAY.plusDays(firstDay + probe);
    }

    /** Sends all of them to report-ingest, one each 50 ms. */
    public void send(HttpConnection ingest) throws IOException {
        long start = System.nanoTime();
        for (int probe = 0; probe < count; probe++) {
            long at = start + probe * BETWEEN_PROBES.toNanos();
            for (long wait = at - System.nanoTime(); wait > 0; wait = at - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            due.set(probe, at);
            ingest.exchange(requests.get(probe), ACCEPTED);
            accepted.set(probe, System.nanoTime());
        }
    }

    /** Looks at the totals of statistics until all of them are there. */
    public void watch(HttpConnection statistics) throws IOException {
        long deadline = System.nanoTime() + count * BETWEEN_PROBES.toNanos() + PATIENCE.toNanos();
        for (int pending = 0; pending < count; pending = firstPending(pending)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the report of " + day(pending) + " does not come into the totals");
            }
            look(statistics, pending);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void look(HttpConnection statistics, int pending) throws IOException {
        int last = pending;
        while (last + 1 < count && due.get(last + 1) != 0) {
            last++;
        }
        String totals = statistics.get("/statistics/v1/totals?groupBy=day&from=" + day(pending) + "&to=" + day(last));
        long now = System.nanoTime();
        for (int probe = pending; probe <= last; probe++) {
            if (visible.get(probe) == 0 && totals.contains("\"day\":\"" + day(probe) + '"')) {
                visible.set(probe, now);
            }
        }
    }

    private int firstPending(int from) {
        int pending = from;
        while (pending < count && visible.get(pending) != 0) {
            pending++;
        }
        return pending;
    }

    /** From when a probe was due to when it was seen in the totals. */
    public Latencies dueToVisible() {
        return between(due, visible);
    }

    /** From the 202 to when it was seen in the totals; nothing when it was seen before. */
    public Latencies acceptedToVisible() {
        return between(accepted, visible);
    }

    /** From when a probe was due to its 202. */
    public Latencies dueToAccepted() {
        return between(due, accepted);
    }

    private Latencies between(AtomicLongArray begin, AtomicLongArray end) {
        Latencies latencies = new Latencies();
        for (int probe = 0; probe < count; probe++) {
            latencies.add(Math.max(0, end.get(probe) - begin.get(probe)));
        }
        return latencies;
    }
}
