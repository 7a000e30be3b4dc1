package org.mineaction.benchmark.stack;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.mineaction.benchmark.report.Work;

/**
 * Watches statistics merge what lies in Kafka.
 *
 * @param stack the ledger
 * @param database of its statistics
 */
public record Draining(Stack stack, LedgerDatabase database) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /**
     * Starts statistics and returns when it has merged everything.
     *
     * @param end how many records it has merged then, since the ledger began
     */
    public Work ofColdService(long end) throws SQLException {
        CompletableFuture<Void> started = CompletableFuture.runAsync(stack.statistics()::start);
        Work work = watch(0, end);
        started.join();
        return work;
    }

    /** Returns when the running statistics has merged everything; the time begins at its next merge. */
    public Work watch(long begin, long end) throws SQLException {
        long first = awaitMore(begin);
        if (first >= end) {
            throw new IllegalStateException("all was merged between two looks: too few reports to measure");
        }
        Stopwatch whole = stack.watch();
        awaitMore(end - 1);
        return whole.stop(end - first);
    }

    /** Returns when statistics has merged so many records since the ledger began. */
    public void awaitAll(long end) throws SQLException {
        awaitMore(end - 1);
    }

    private long awaitMore(long than) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long merged = database.consumed();
        while (merged <= than) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("statistics stands still at " + merged + " records");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            merged = database.consumed();
        }
        return merged;
    }
}
