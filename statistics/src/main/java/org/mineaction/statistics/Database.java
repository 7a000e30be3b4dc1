package org.mineaction.statistics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The statistics database. Nobody else opens transactions. */
@Singleton
public final class Database {
    private final DataSource connections;

    public Database(DataSource connections) {
        this.connections = connections;
    }

    /** Something done with a connection, which stays the database's own. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does all of it or, when it throws, nothing. */
    public <T> T write(Work<T> work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(connection);
                }
            }
        }
    }

    /** A broken connection cannot roll back, and need not: the server does. What broke it is what the caller is told. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException alsoBroken) {
            return;
        }
    }

    /** Reads with as many statements as it takes, all of which see the same snapshot. */
    public <T> T snapshot(Work<T> work) throws SQLException {
        return write(connection -> {
            try (Statement begin = connection.createStatement()) {
                begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            return work.with(connection);
        });
    }

    /** Reads. Each statement sees one snapshot; what belongs together is asked in one. */
    public <T> T read(Work<T> work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return work.with(connection);
        }
    }
}
