package org.mineaction.statistics.publish;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mineaction.relay.Publication;

/**
 * Publishes what totals that have changed come to: read, sent in transactions of Kafka's, and only then forgotten. What is sent is
 * what the database says after all the merges it is sent for, so of two records of one total the later one is right, whatever order merges
 * were committed in. Killed in between, the next one reads and sends them again.
 *
 * <p>A publisher that was held still cannot put an old value after a newer one: its successor's producer has the same
 * transactional id, and the broker turns away whoever had it before.
 *
 * @param totals what waits
 * @param producer made for this publication, and closed with it
 * @param metrics what is counted
 */
record TotalsPublication(WaitingTotals totals, TotalsProducer producer, TotalsMetrics metrics) implements Publication {
    /** For each total published: a ledger that reads a long backlog has better things to do. */
    private static final Duration REST = Duration.ofMillis(1);

    private static final Duration LEAST_REST = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    @Override
    public Optional<Duration> publish() throws SQLException {
        List<Long> positions = totals.positions();
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        long published = totals.changed(positions, this::send);
        totals.forget(positions);
        boolean isMoreWaiting = positions.size() == WaitingTotals.MERGES;
        return Optional.of(isMoreWaiting ? Duration.ZERO : restAfter(published));
    }

    private void send(List<PublishedTotal> some) {
        if (!some.isEmpty()) {
            producer.send(some);
            metrics.published(some.size());
        }
    }

    private static Duration restAfter(long published) {
        Duration rest = REST.multipliedBy(published);
        Duration notTooShort = rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest;
        return notTooShort.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : notTooShort;
    }

    @Override
    public boolean isDone() throws SQLException {
        return totals.positions().isEmpty();
    }

    @Override
    public void close() {
        producer.close();
    }
}
