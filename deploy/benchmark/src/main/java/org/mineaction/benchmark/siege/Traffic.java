package org.mineaction.benchmark.siege;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.mineaction.benchmark.load.HttpConnection;
import org.mineaction.benchmark.load.Latencies;
import org.mineaction.benchmark.load.RandomIds;
import org.mineaction.benchmark.load.ReportRequest;
import org.mineaction.benchmark.load.SampleReports;
import org.mineaction.benchmark.load.SideBySide;

/**
 * What the ledger is there for: single reports and reads of totals at a steady rate, each from when it was due.
 *
 * @param ingest port of report-ingest
 * @param statistics port of statistics
 */
record Traffic(int ingest, int statistics) {
    static final int REPORTS_PER_SECOND = 50;
    static final int READS_PER_SECOND = 20;

    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final String TOTALS = "/statistics/v1/totals?from=2021-06-01&to=2021-07-03&groupBy=district";

    /**
     * What came of it.
     *
     * @param reports how long the answers to reports took
     * @param reads how long the answers to reads took
     * @param failed calls that were not answered as they should be
     */
    record Result(Latencies reports, Latencies reads, int failed) {}

    private interface Call {
        void make(HttpConnection connection) throws IOException;
    }

    private record Calls(Latencies latencies, int failed) {}

    /** Goes on for so long. */
    Result flow(Duration time, long seed) throws Exception {
        ReportRequest report = ReportRequest.single(new SampleReports(seed).next());
        RandomIds ids = new RandomIds(seed);
        byte[] question = HttpConnection.question(TOTALS);
        Callable<Calls> reports = () -> calls(
                ingest, REPORTS_PER_SECOND, time, connection -> connection.exchange(report.next(ids), ACCEPTED));
        Callable<Calls> reads =
                () -> calls(statistics, READS_PER_SECOND, time, connection -> connection.exchange(question, OK));
        List<Calls> both = SideBySide.run(List.of(reports, reads));
        return new Result(
                both.get(0).latencies(),
                both.get(1).latencies(),
                both.get(0).failed() + both.get(1).failed());
    }

    private static Calls calls(int port, int perSecond, Duration time, Call call) throws IOException {
        Latencies latencies = new Latencies();
        int failed = 0;
        long between = Duration.ofSeconds(1).toNanos() / perSecond;
        HttpConnection connection = new HttpConnection(port);
        try {
            long begun = System.nanoTime();
            for (long due = begun; due - begun < time.toNanos(); due += between) {
                LockSupport.parkNanos(due - System.nanoTime());
                try {
                    call.make(connection);
                } catch (IOException e) {
                    failed++;
                    connection.close();
                    connection = new HttpConnection(port);
                }
                latencies.add(System.nanoTime() - due);
            }
        } finally {
            connection.close();
        }
        return new Calls(latencies, failed);
    }
}
