package org.mineaction.benchmark.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Sends batches over a few connections, each sending the next one as soon as the last is answered. */
public final class BatchLoad implements AutoCloseable {
    private static final int ACCEPTED = 202;

    private final List<Sender> senders = new ArrayList<>();

    private record Sender(HttpConnection connection, ReportRequest request, RandomIds ids) {
        Void send(AtomicLong left) throws IOException {
            while (left.getAndDecrement() > 0) {
                connection.exchange(request.next(ids), ACCEPTED);
            }
            return null;
        }
    }

    /**
     * Connects.
     *
     * @param port of report-ingest
     * @param connections in use at once
     * @param lines reports in each batch
     * @param seed no two loads of a ledger may have the same
     */
    public BatchLoad(int port, int connections, int lines, long seed) throws IOException {
        for (int i = 0; i < connections; i++) {
            SampleReports reports = new SampleReports(seed + i);
            senders.add(
                    new Sender(new HttpConnection(port), ReportRequest.batch(reports, lines), new RandomIds(seed + i)));
        }
    }

    /** Sends so many batches; returns when all are answered with 202. */
    public void send(long batches) throws Exception {
        AtomicLong left = new AtomicLong(batches);
        SideBySide.run(senders.stream()
                .map(sender -> (Callable<Void>) () -> sender.send(left))
                .toList());
    }

    /** The mean size of a report, bytes with its line feed. */
    public double bytesPerReport() {
        return senders.stream()
                .mapToDouble(sender -> (double) sender.request().bodyLength()
                        / sender.request().reports())
                .average()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        for (Sender sender : senders) {
            sender.connection().close();
        }
    }
}
