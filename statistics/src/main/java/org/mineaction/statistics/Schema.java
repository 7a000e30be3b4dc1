package org.mineaction.statistics;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.mineaction.relay.StopSignal;

/** The tables, brought up to this version when the database is there, however long after the start that is. */
@Singleton
public final class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int TRIES_A_LINE = 60;

    private final Flyway flyway;
    private final StopSignal stop = new StopSignal();
    private volatile boolean current;

    public Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Whether the tables are there. */
    public boolean isCurrent() {
        return current;
    }

    /** Returns true when the tables are there, false when the service ends before. */
    public synchronized boolean awaitCurrent() {
        for (int tries = 0; !current; tries++) {
            if (stop.isGiven()) {
                return false;
            }
            current = migrate(tries % TRIES_A_LINE == 0);
            if (!current && stop.isGivenWithin(RETRY)) {
                return false;
            }
        }
        return true;
    }

    private boolean migrate(boolean withLine) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException e) {
            if (withLine) {
                LOG.warnf("The tables cannot be brought up to date, trying again: %s", firstLine(e));
            }
            return false;
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The same work, begun when the tables are there; not at all when the service ends before. */
    public Runnable whenCurrent(Runnable work) {
        return () -> {
            if (awaitCurrent()) {
                work.run();
            }
        };
    }

    /** Whoever waits waits no longer. First of all: others wait for the threads that do. */
    void giveUp(@Observes @Priority(1) ShutdownEvent event) {
        stop.give();
    }
}
