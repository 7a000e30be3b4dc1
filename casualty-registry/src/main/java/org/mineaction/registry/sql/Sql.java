package org.mineaction.registry.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Statements in the transaction of the session that entities are in; what was changed in these is seen after a flush. Not
 * Hibernate's native queries: each of those with a result keeps a plan of its own, and is first held against thousands of
 * others, which took a fifth of the time of recording an incident.
 */
@Singleton
public class Sql {
    private final Session session;

    public Sql(Session session) {
        this.session = session;
    }

    /** What is made of a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The rows of a query.
     *
     * @param values of its parameters, in their order
     */
    public <T> List<T> rows(String query, RowReader<T> reader, Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, query, values);
                    ResultSet rows = statement.executeQuery()) {
                return read(rows, reader);
            }
        });
    }

    /**
     * The rows of a query that is sent together with another, whose result nobody needs, and sees all that was committed before that
     * one was done.
     *
     * @param values of the parameters of both, in their order
     */
    public <T> List<T> rowsAfter(String first, String query, RowReader<T> reader, Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, first + "; " + query, values)) {
                statement.execute();
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    return read(rows, reader);
                }
            }
        });
    }

    private static <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(reader.read(rows));
        }
        return found;
    }

    /**
     * Executes a statement whose result nobody needs, or that has none.
     *
     * @return how many rows it wrote
     */
    public int execute(String statement, Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement prepared = prepared(connection, statement, values)) {
                prepared.execute();
                return prepared.getUpdateCount();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, written(statement.getConnection(), values[i]));
        }
    }

    /** As the driver takes it. */
    private static Object written(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        if (value instanceof byte[][] texts) {
            return connection.createArrayOf("bytea", texts);
        }
        return value;
    }
}
