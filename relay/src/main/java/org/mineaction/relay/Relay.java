package org.mineaction.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;

/**
 * Publishes what waits in a database. One relay of all instances does, the one whose session has the lock; the others look once
 * a second whether it is gone. Whatever fails, session and {@link Publication} are given up, the lock with them, so that an instance
 * that reaches both database and broker may take over, and it is tried again until it works.
 */
public final class Relay implements Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Whatever is missed, news or a lock that is free again, is seen after this time. */
    public static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Lane lane;
    private final RelayConnections database;
    private final Duration poll;
    private final Relayed relayed;
    private final StopSignal stop = new StopSignal();
    private final Backoff backoff = new Backoff();
    private final Outage databaseOutage;
    private final Outage brokerOutage;
    private long nextLook = System.nanoTime();

    /** Looks by itself in that time, usually {@link #POLL}, and when told. */
    public Relay(Lane lane, RelayConnections database, Duration poll, Relayed relayed) {
        this.lane = lane;
        this.database = database;
        this.poll = poll;
        this.relayed = relayed;
        this.databaseOutage = new Outage("The relay of " + lane.name(), "database");
        this.brokerOutage = new Outage("The relay of " + lane.name(), "broker");
    }

    /** What is in hand is finished; returns at once. */
    public void stop() {
        stop.give();
    }

    /** Publishes until it is told to stop. */
    @Override
    public void run() {
        while (!stop.isGiven()) {
            try (RelaySession session = new RelaySession(lane, database.open())) {
                if (awaitLead(session)) {
                    lead(session);
                }
            } catch (SQLException | RuntimeException e) {
                relayed.failed();
                nextLook = System.nanoTime();
                tell(e);
                stop.isGivenWithin(backoff.failed());
            } finally {
                relayed.leads(false);
            }
        }
    }

    private void tell(Exception e) {
        if (e instanceof SQLException) {
            databaseOutage.failed(e);
        } else if (e instanceof KafkaException) {
            databaseOutage.over();
            brokerOutage.failed(e);
        } else {
            LOG.errorf(Masked.of(e), "The relay of %s failed, and tries again", lane.name());
        }
    }

    /** False when told to stop before. */
    private boolean awaitLead(RelaySession session) throws SQLException {
        do {
            look(session);
            if (session.leads()) {
                return true;
            }
            databaseOutage.over();
        } while (!stop.isGivenWithin(poll));
        return false;
    }

    private void lead(RelaySession session) throws SQLException {
        try (Publication publication = relayed.begin(session.connection())) {
            relayed.leads(true);
            while (!stop.isGiven()) {
                look(session);
                Optional<Duration> rest = publication.publish();
                databaseOutage.over();
                brokerOutage.over();
                backoff.reset();
                if (rest.isEmpty()) {
                    session.awaitNews(publication, poll);
                } else {
                    rest(session, rest.get());
                }
            }
        }
    }

    /** Looks meanwhile: the database ends a session that says nothing for long, and one that is gone must not be thought to lead. */
    private void rest(RelaySession session, Duration rest) throws SQLException {
        long end = System.nanoTime() + rest.toNanos();
        Duration left = rest;
        while (left.toNanos() > 0 && !stop.isGivenWithin(left.compareTo(poll) < 0 ? left : poll)) {
            look(session);
            left = Duration.ofNanos(end - System.nanoTime());
        }
    }

    private void look(RelaySession session) throws SQLException {
        if (System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            relayed.look(session.connection());
        }
    }
}
