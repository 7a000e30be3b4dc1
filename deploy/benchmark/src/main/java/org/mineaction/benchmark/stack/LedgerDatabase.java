package org.mineaction.benchmark.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.mineaction.contract.Topic;
import org.mineaction.local.LocalPostgres;

/** The database of statistics, looked at from outside. For one thread. */
public final class LedgerDatabase implements AutoCloseable {
    private static final String CONSUMED =
            "SELECT coalesce(sum(next_offset), 0) FROM consumed WHERE topic = '" + Topic.FOUND_ITEM.topicName() + "'";

    private final LocalPostgres postgres;
    private final Connection connection;
    private boolean hasTables;

    /** Of a running server. */
    public LedgerDatabase(LocalPostgres postgres) throws SQLException {
        this.postgres = postgres;
        connection = connect();
    }

    /** One more connection. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("statistics"), postgres.user(), postgres.password());
    }

    /** Forgets everything; the next start of statistics makes its tables anew. */
    public void forget() throws SQLException {
        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        hasTables = false;
    }

    /** Forgets all reports and how far it is, but not its tables: a running statistics begins at the beginning. */
    public void empty() throws SQLException {
        execute(
                "TRUNCATE found_item, found_item_history, daily_total, monthly_total, team_month, changed_total, dead_letter;"
                        + "UPDATE consumed SET next_offset = 0");
    }

    /** Writes out what earlier runs left, so that it does not burden the next. */
    public void checkpoint() throws SQLException {
        try (Connection administrator = DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "");
                Statement statement = administrator.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** How many records statistics has merged; 0 also while it has no tables. */
    public long consumed() throws SQLException {
        hasTables = hasTables || number("SELECT count(to_regclass('consumed'))") == 1;
        return hasTables ? number(CONSUMED) : 0;
    }

    /** The one number a query answers. */
    public long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Runs statements that answer nothing. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
