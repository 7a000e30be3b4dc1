package org.mineaction.registry.rotation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;
import org.mineaction.registry.incident.Resealing;
import org.mineaction.registry.secrecy.KeyCheck;
import org.mineaction.registry.secrecy.OldKeys;
import org.mineaction.registry.secrecy.WrongKeysException;

/**
 * Gets rid of old keys. They are retired first, so that no new row needs them; all rows are then encrypted and hashed anew, in
 * as many passes as it takes until one finds nothing left; and only then are they forgotten. Whatever stops it, what is done
 * is done, an old key is not forgotten, and it can be begun again by any instance.
 */
@Singleton
final class Rotation {
    private static final Logger LOG = Logger.getLogger(Rotation.class);
    /** Of the advisory lock by which one at a time does it. Two would do no harm, only the work twice. */
    private static final long ALONE = 0x726F74617465L;

    private static final String ROWS =
            "SELECT (SELECT count(*) FROM incident_version) + (SELECT count(*) FROM casualty)";
    private static final int MOST_NAMED = 20;

    private final DataSource dataSource;
    private final KeyCheck keys;
    private final OldKeys oldKeys;
    private final Resealing resealing;
    private final RotationMetrics metrics;

    Rotation(DataSource dataSource, KeyCheck keys, OldKeys oldKeys, Resealing resealing, RotationMetrics metrics) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.oldKeys = oldKeys;
        this.resealing = resealing;
        this.metrics = metrics;
    }

    /**
     * Returns when it is done or cannot be.
     *
     * @param registrar who says to have it done: kept beside the keys that are retired by it
     */
    Outcome run(String registrar) {
        Outcome outcome;
        try (Connection connection = dataSource.getConnection()) {
            outcome = alone(connection, registrar);
        } catch (WrongKeysException e) {
            outcome = new Outcome(Outcome.REFUSED, "Refused: " + e.getMessage() + ".");
        } catch (SQLException e) {
            outcome = new Outcome(
                    Outcome.AWAY,
                    "The database failed (SQLSTATE %s). What is done is done; call again to go on."
                            .formatted(e.getSQLState()));
        } catch (RuntimeException e) {
            outcome = new Outcome(Outcome.FAILED, "Failed: " + Masked.inShort(e));
        }
        LOG.log(outcome.status() == Outcome.DONE ? Logger.Level.INFO : Logger.Level.WARN, outcome.words());
        return outcome;
    }

    private Outcome alone(Connection connection, String registrar) throws SQLException {
        if (number(connection, "SELECT pg_try_advisory_lock(" + ALONE + ")::int") == 0) {
            return new Outcome(Outcome.REFUSED, "Refused: it is being done already, by this instance or another one.");
        }
        connection.setAutoCommit(false);
        try {
            keys.verify(connection);
            // Other instances say the same every few seconds; they must not wait for us when we wait for them.
            connection.commit();
            oldKeys.retire(connection, registrar);
            connection.commit();
            return rotate(connection);
        } finally {
            metrics.left(0);
            // A connection that went back to the pool with the lock would keep it.
            connection.rollback();
            connection.setAutoCommit(true);
            number(connection, "SELECT pg_advisory_unlock(" + ALONE + ")::int");
        }
    }

    private Outcome rotate(Connection connection) throws SQLException {
        long anew = 0;
        Progress pass;
        do {
            pass = new Progress(number(connection, ROWS), metrics);
            resealing.pass(connection, pass);
            anew += pass.anew();
            LOG.infof("A pass is over: %s", pass);
        } while (!pass.foundNothing());
        if (!pass.unreadable().isEmpty()) {
            return unreadable(pass.unreadable());
        }
        List<String> forgotten = oldKeys.forget(connection);
        connection.commit();
        return new Outcome(
                Outcome.DONE,
                "Done. Rows encrypted anew: %d; left under an old key: none. %s"
                        .formatted(anew, forgotten.isEmpty() ? "There was no old key." : freed(forgotten)));
    }

    private static String freed(List<String> keys) {
        return "To be taken out of the settings: " + String.join(", ", keys) + ".";
    }

    private static Outcome unreadable(List<String> rows) {
        String first = String.join("\n", rows.subList(0, Math.min(MOST_NAMED, rows.size())));
        return new Outcome(
                Outcome.FAILED,
                "Failed. Rows that cannot be decrypted: %d. The old keys are still needed; all others are done.\n%s%s"
                        .formatted(rows.size(), first, rows.size() > MOST_NAMED ? "\nMore are in the log." : ""));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
