package org.mineaction.registry.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the outbox, in order, and deletes what the broker has acknowledged. One relay of all instances
 * does, the one whose session has the lock; the others look once a second whether it is gone. Whatever fails, session and
 * producer are given up, the lock with them, so that an instance that reaches both may take over, and it is tried again until
 * it works.
 *
 * <p>An event is published at least once: a relay that dies between acknowledgement and deletion leaves the row to the
 * next. Of one incident, at most one event is on its way at a time, so that none overtakes another. A relay that is held
 * still for long (stopped, swapped out) loses its session after half a minute and finds that out at its next statement. What
 * it may still have written by then are events that its successor has published as well, at most one batch and perhaps after
 * newer revisions. That is harmless, because an event is a full state, the same id marks it as the same event, and readers take
 * the highest revision; it is why a topic of full states must not be read as "the last record counts".
 */
final class Relay implements Runnable {
    static final Duration HELD_BACK = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    /** Events gather meanwhile: a round takes as much of the database and the broker for one as for many. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(20);
    /** Whatever is missed, an event or a lock that is free again, is seen after this time. */
    static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final RelayConnections database;
    private final Map<String, Object> broker;
    private final Duration poll;
    private final RelayMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private final Outage databaseOutage = new Outage("database");
    private final Outage brokerOutage = new Outage("broker");
    private long nextLook = System.nanoTime();

    /** Looks by itself in that time, and when told. */
    Relay(RelayConnections database, Map<String, Object> broker, Duration poll, RelayMetrics metrics) {
        this.database = database;
        this.broker = broker;
        this.poll = poll;
        this.metrics = metrics;
    }

    /** What is in hand is finished; returns at once. */
    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        while (!isStopping(Duration.ZERO)) {
            try (RelaySession session = new RelaySession(database.open())) {
                if (awaitLead(session)) {
                    lead(session);
                }
            } catch (SQLException | RuntimeException e) {
                metrics.failed();
                metrics.backlog(Backlog.UNKNOWN);
                nextLook = System.nanoTime();
                (e instanceof SQLException ? databaseOutage : brokerOutage).failed(e);
                isStopping(backoff.failed());
            } finally {
                metrics.leads(false);
            }
        }
    }

    /** False when told to stop before. */
    private boolean awaitLead(RelaySession session) throws SQLException {
        do {
            look(session);
            databaseOutage.over();
            if (session.leads()) {
                return true;
            }
        } while (!isStopping(poll));
        return false;
    }

    private void lead(RelaySession session) throws SQLException {
        try (RelayProducer producer = new RelayProducer(broker)) {
            metrics.leads(true);
            while (!isStopping(Duration.ZERO)) {
                look(session);
                int waiting = publish(session, producer);
                brokerOutage.over();
                backoff.reset();
                if (waiting == 0) {
                    session.awaitNews(poll);
                } else if (waiting < BATCH) {
                    isStopping(BETWEEN_ROUNDS);
                }
            }
        }
    }

    /** Publishes what waits, a batch at most; how much there was of it. */
    private int publish(RelaySession session, RelayProducer producer) throws SQLException {
        List<WaitingEvent> waiting = session.waiting(BATCH);
        List<WaitingEvent> events = firstOfEach(waiting);
        Sent sent = producer.send(events);
        done(session, sent);
        for (WaitingEvent refused : sent.refused()) {
            publishAlone(session, producer, refused);
        }
        if (sent.failure() != null) {
            throw new KafkaException(
                    "an event was not acknowledged: "
                            + sent.failure().getClass().getName(),
                    sent.failure());
        }
        return waiting.size();
    }

    private static List<WaitingEvent> firstOfEach(List<WaitingEvent> waiting) {
        Set<String> incidents = new HashSet<>();
        return waiting.stream()
                .filter(event -> incidents.add(event.event().subject()))
                .toList();
    }

    private void done(RelaySession session, Sent sent) throws SQLException {
        session.delete(sent.acknowledged());
        metrics.published(sent.acknowledged().size());
    }

    /** It may have been refused only for the company it was in. */
    private void publishAlone(RelaySession session, RelayProducer producer, WaitingEvent event) throws SQLException {
        Sent sent = producer.send(List.of(event));
        done(session, sent);
        if (!sent.refused().isEmpty()) {
            session.holdBack(event, HELD_BACK);
            metrics.refused();
            LOG.errorf(
                    "The broker refuses an event; it stays in the outbox, to be tried again in %d min: id=%s",
                    HELD_BACK.toMinutes(), event.event().id());
        }
    }

    private void look(RelaySession session) throws SQLException {
        if (System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            metrics.backlog(session.backlog());
        }
    }

    private boolean isStopping(Duration patience) {
        try {
            return stopping.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
