package org.mineaction.registry;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.mineaction.registry.secrecy.KeyCheck;
import org.mineaction.registry.secrecy.WrongKeysException;

/**
 * The tables, brought up to this version when the database is there, however long after the start that is, and held against
 * the keys: a registry with keys that are not those of its database ends.
 */
@Singleton
public final class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final long RETRY_SECONDS = 1;
    private static final int TRIES_A_LINE = 60;

    private final Flyway flyway;
    private final DataSource dataSource;
    private final KeyCheck keys;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean current;

    public Schema(Flyway flyway, DataSource dataSource, KeyCheck keys) {
        this.flyway = flyway;
        this.dataSource = dataSource;
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::bringUpToDate, "schema");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Whether the tables are there, and the keys are theirs. */
    public boolean isCurrent() {
        return current;
    }

    /**
     * To be asked before something is written with the keys: a database that came late may be held against them in a moment,
     * and what is written with others nobody could read.
     *
     * @throws ServiceUnavailableException until that is done
     */
    public void demandCurrent() {
        if (!current) {
            throw new ServiceUnavailableException(RETRY_SECONDS);
        }
    }

    private void bringUpToDate() {
        try {
            for (int tries = 0; !migrate(tries % TRIES_A_LINE == 0); tries++) {
                if (stopping.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
            current = true;
        } catch (WrongKeysException e) {
            LOG.fatalf("The registry ends: %s", e.getMessage());
            Quarkus.asyncExit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean migrate(boolean withLine) {
        try (Connection connection = dataSource.getConnection()) {
            flyway.migrate();
            keys.verify(connection);
            return true;
        } catch (FlywayException | SQLException e) {
            if (withLine) {
                LOG.warnf("The tables cannot be brought up to date, trying again: %s", firstLine(e));
            }
            return false;
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
