package org.mineaction.registry.secrecy;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Holds the keys against the database as long as the instance runs, and says with that which are its primary ones. Keys
 * change under instances that run; one that lacks a key others write with, or writes with one that was replaced, ends as it
 * would at the start.
 */
@Singleton
public final class KeyWatch {
    static final Duration PERIOD = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(KeyWatch.class);

    private final DataSource dataSource;
    private final KeyCheck keys;
    private final CountDownLatch stopping = new CountDownLatch(1);

    public KeyWatch(DataSource dataSource, KeyCheck keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::watch, "key-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void watch() {
        try {
            while (!stopping.await(PERIOD.toSeconds(), TimeUnit.SECONDS)) {
                if (!isRight()) {
                    Quarkus.asyncExit(1);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As far as can be seen: true also while the database is away. */
    boolean isRight() {
        try (Connection connection = dataSource.getConnection()) {
            keys.verify(connection);
        } catch (WrongKeysException e) {
            LOG.fatalf("The registry ends: %s", e.getMessage());
            return false;
        } catch (SQLException e) {
            LOG.debugf("The keys cannot be compared: SQLSTATE %s", e.getSQLState());
        }
        return true;
    }
}
