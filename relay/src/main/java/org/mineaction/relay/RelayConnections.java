package org.mineaction.relay;

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
 * @param application how the server's views call the session
 * @param silence after how much of it the server ends the session. A holder of the lock that is held still, while its kernel
 *     keeps the connection up, loses it after this time; it is twice the longest pause between two statements
 */
public record RelayConnections(String url, String user, String password, String application, Duration silence) {
    // A cursor that is kept is filled when its transaction ends, which no limit of statements covers. All of it ends
    // before the client gives up, or the session would live on without one.
    private static final String ENDED_WHEN_SILENT =
            "-c idle_session_timeout=%d -c statement_timeout=15000 -c transaction_timeout=18000 -c lock_timeout=5000";

    /** What a crash of the server forgets is published once more, as after a crash of the relay. */
    private static final String NOT_WAITING_FOR_THE_DISK = " -c synchronous_commit=off";

    /** A holder whose machine is gone loses it after 10 + 3 · 5 seconds. */
    private static final String ENDED_WHEN_UNREACHABLE =
            " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    /**
     * A session of its own.
     *
     * @throws SQLException when the server cannot be reached or refuses
     */
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", application);
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
        return "RelayConnections[" + application + "]";
    }
}
