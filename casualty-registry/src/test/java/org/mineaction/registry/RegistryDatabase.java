package org.mineaction.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.mineaction.local.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own on a real PostgreSQL, with the registry's tables, for tests without Quarkus. */
public final class RegistryDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final LocalPostgres server;
    private final String name;

    private RegistryDatabase(LocalPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A new one, empty. */
    public static RegistryDatabase create(LocalPostgres server) throws SQLException {
        String name = "registry_" + COUNT.incrementAndGet() + "_"
                + ProcessHandle.current().pid();
        new RegistryDatabase(server, "registry").execute("CREATE DATABASE " + name);
        RegistryDatabase database = new RegistryDatabase(server, name);
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    public String url() {
        return server.jdbcUrl(name);
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(server.user());
        dataSource.setPassword(server.password());
        return dataSource;
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only value of a query. */
    public long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
