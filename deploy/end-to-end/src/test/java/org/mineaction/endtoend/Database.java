package org.mineaction.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.local.LocalPostgres;

/**
 * The database of a service, looked into past it.
 *
 * @param postgres the server
 * @param name of the database
 */
public record Database(LocalPostgres postgres, String name) {
    /** What is made of a row of a result. */
    @FunctionalInterface
    public interface Read<T> {
        /** One row. */
        T row(ResultSet row) throws SQLException;
    }

    /** A session of one's own; to be closed. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(name), postgres.user(), postgres.password());
    }

    /**
     * Ends what a killed service still has running here: a statement that is under way goes on without whoever sent it.
     *
     * @param session that stays
     */
    public static void endSessionsOf(String service, Connection session) throws SQLException {
        String query =
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name LIKE ? || '%'";
        try (PreparedStatement statement = session.prepareStatement(query)) {
            statement.setString(1, service);
            statement.execute();
        }
    }

    /** All rows of a query. */
    public <T> List<T> rows(String query, Read<T> read) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(read.row(result));
            }
            return rows;
        }
    }

    /** The one number that a query asks for. */
    public long number(String query) throws SQLException {
        return rows(query, row -> row.getLong(1)).get(0);
    }
}
