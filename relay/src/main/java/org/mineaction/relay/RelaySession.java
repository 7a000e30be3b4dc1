package org.mineaction.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * A session of the database that may lead the publishing: the one that has the advisory lock, which goes with the session,
 * however that ends. Each statement is a transaction.
 */
final class RelaySession implements AutoCloseable {
    /** How long whoever is about to commit is waited for. */
    private static final int MOMENT_MILLIS = 20;

    private final Lane lane;
    private final Connection connection;
    private boolean leads;

    RelaySession(Lane lane, Connection connection) throws SQLException {
        this.lane = lane;
        this.connection = connection;
        execute("LISTEN " + lane.name());
    }

    Connection connection() {
        return connection;
    }

    /** Whether this session is the one that publishes, as it is from then on if no other one is. */
    boolean leads() throws SQLException {
        if (!leads) {
            leads = locks(lane.lead());
        }
        return leads;
    }

    private boolean locks(long lock) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + lock + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Returns when something was left to publish, or after that time; may return for nothing. */
    void awaitNews(Publication publication, Duration patience) throws SQLException {
        if (!locks(lane.asleep())) {
            awaitNotification(MOMENT_MILLIS);
            return;
        }
        // Whoever leaves something from now on says so. What was left before is committed: one more look finds it.
        if (publication.isDone()) {
            awaitNotification(Math.toIntExact(patience.toMillis()));
        }
        execute("SELECT pg_advisory_unlock(" + lane.asleep() + ")");
    }

    private void awaitNotification(int millis) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(millis);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
