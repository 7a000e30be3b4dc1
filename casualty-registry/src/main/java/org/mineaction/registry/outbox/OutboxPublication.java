package org.mineaction.registry.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.mineaction.relay.Publication;

/**
 * Publishes what waits in the outbox, in order, and deletes what the broker has acknowledged.
 *
 * <p>An event is published at least once: a relay that dies between acknowledgement and deletion leaves the row to the
 * next. Of one incident, at most one event is on its way at a time, so that none overtakes another. A relay that is held
 * still for long (stopped, swapped out) loses its session after half a minute and finds that out at its next statement. What
 * it may still have written by then are events that its successor has published as well, at most one batch and perhaps after
 * newer revisions. That is harmless, because an event is a full state, the same id marks it as the same event, and readers take
 * the highest revision; it is why a topic of full states must not be read as "the last record counts".
 *
 * @param outbox the rows
 * @param producer made for this publication, and closed with it
 * @param metrics what is counted
 */
record OutboxPublication(WaitingEvents outbox, RelayProducer producer, RelayMetrics metrics) implements Publication {
    static final Duration HELD_BACK = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(OutboxPublication.class);
    private static final int BATCH = 500;
    /** Events gather meanwhile: a round takes as much of the database and the broker for one as for many. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(20);

    @Override
    public Optional<Duration> publish() throws SQLException {
        List<WaitingEvent> waiting = outbox.waiting(BATCH);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Sent sent = producer.send(firstOfEach(waiting));
        done(sent);
        for (WaitingEvent refused : sent.refused()) {
            publishAlone(refused);
        }
        if (sent.failure() != null) {
            throw new KafkaException(
                    "an event was not acknowledged: "
                            + sent.failure().getClass().getName(),
                    sent.failure());
        }
        return Optional.of(waiting.size() < BATCH ? BETWEEN_ROUNDS : Duration.ZERO);
    }

    private static List<WaitingEvent> firstOfEach(List<WaitingEvent> waiting) {
        Set<String> incidents = new HashSet<>();
        return waiting.stream()
                .filter(event -> incidents.add(event.event().subject()))
                .toList();
    }

    private void done(Sent sent) throws SQLException {
        outbox.delete(sent.acknowledged());
        metrics.published(sent.acknowledged().size());
    }

    /** It may have been refused only for the company it was in. */
    private void publishAlone(WaitingEvent event) throws SQLException {
        Sent sent = producer.send(List.of(event));
        done(sent);
        if (!sent.refused().isEmpty()) {
            outbox.holdBack(event, HELD_BACK);
            metrics.refused();
            LOG.errorf(
                    "The broker refuses an event; it stays in the outbox, to be tried again in %d min: id=%s",
                    HELD_BACK.toMinutes(), event.event().id());
        }
    }

    @Override
    public boolean isDone() throws SQLException {
        return outbox.waiting(1).isEmpty();
    }

    @Override
    public void close() {
        producer.close();
    }
}
