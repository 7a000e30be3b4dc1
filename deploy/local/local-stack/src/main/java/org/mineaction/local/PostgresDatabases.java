package org.mineaction.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** The role of the services and their databases on a server. */
final class PostgresDatabases {
    /** The services' role, which owns their databases and is no superuser, as on a real server. */
    static final String OWNER = "ledger";

    private static final List<String> NAMES = List.of("statistics", "registry");

    private final String url;

    /** For the server with this address of its database {@code postgres}. */
    PostgresDatabases(String url) {
        this.url = url;
    }

    /** Whether the server answers and has everything; what is missing is created. */
    boolean areThere() {
        Properties properties = new Properties();
        properties.setProperty("user", LocalPostgres.ADMINISTRATOR);
        // Not DriverManager: it would not find the driver from every class loader tests run in.
        try (Connection connection = new Driver().connect(url, properties);
                Statement statement = connection.createStatement()) {
            createMissing(statement);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void createMissing(Statement statement) throws SQLException {
        if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
            statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEDB PASSWORD '" + OWNER + "'");
        }
        for (String name : NAMES) {
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
