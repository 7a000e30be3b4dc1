package org.mineaction.registry.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Opens the connection a relay has for itself: its session holds the lock, so it must be nobody else's and go through no
 * pooler that shares sessions.
 *
 * @param url the JDBC address; what the server asks for beyond name and password, such as {@code sslmode}, belongs in it
 * @param silence after how much of it the server ends the session
 */
record RelayConnections(String url, String user, String password, Duration silence) {
    /**
     * A holder of the lock that is held still, while its kernel keeps the connection up, loses its session after this
     * time. One that is not speaks at least once in a {@link RelayProducer#LONGEST_SEND}.
     */
    static final Duration SILENCE = RelayProducer.LONGEST_SEND.multipliedBy(2);

    private static final String ENDED_WHEN_SILENT =
            "-c idle_session_timeout=%d -c statement_timeout=15000 -c lock_timeout=5000";

    /** A deletion forgotten in a crash of the server has the same event published once more, as after a crash of the relay. */
    private static final String NOT_WAITING_FOR_THE_DISK = " -c synchronous_commit=off";

    /** A holder whose machine is gone loses it after 10 + 3 · 5 seconds. */
    private static final String ENDED_WHEN_UNREACHABLE =
            " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "casualty-registry outbox");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty(
                "options",
                ENDED_WHEN_SILENT.formatted(silence.toMillis()) + ENDED_WHEN_UNREACHABLE + NOT_WAITING_FOR_THE_DISK);
        return new Driver().connect(url, properties);
    }

    @Override
    public String toString() {
        return "RelayConnections[" + user + "]";
    }
}
