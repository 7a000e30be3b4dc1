package org.mineaction.statistics;

import static java.util.stream.Collectors.joining;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mineaction.local.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own on a real PostgreSQL, with the ledger's tables. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> TABLES = List.of(
            "found_item",
            "found_item_history",
            "land_release",
            "land_release_history",
            "minefield_map",
            "minefield_map_history",
            "casualty",
            "casualty_history",
            "daily_total",
            "monthly_total",
            "team_month",
            "dead_letter",
            "consumed");

    private final DataSource dataSource;
    private final String url;

    private TestDatabase(DataSource dataSource, String url) {
        this.dataSource = dataSource;
        this.url = url;
    }

    /** A new one, empty, on this JVM's server. */
    public static TestDatabase create() {
        return create(LocalPostgres.shared());
    }

    public static TestDatabase create(LocalPostgres server) {
        TestDatabase database = createEmpty(server);
        database.migrateTo("latest");
        return database;
    }

    /** A new one on this JVM's server, with the tables of a version. */
    public static TestDatabase createAt(String version) {
        TestDatabase database = createEmpty(LocalPostgres.shared());
        database.migrateTo(version);
        return database;
    }

    /** Brings its tables to a version, {@code latest} for the last. */
    public void migrateTo(String version) {
        Flyway.configure().dataSource(dataSource).target(version).load().migrate();
    }

    private static TestDatabase createEmpty(LocalPostgres server) {
        String name = "test_" + COUNT.incrementAndGet() + "_"
                + ProcessHandle.current().pid();
        try (Connection connection = dataSource(server, "statistics").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(pool(server, name), server.jdbcUrl(name));
    }

    /** Opening a connection takes longer than most tests. */
    private static DataSource pool(LocalPostgres server, String name) {
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(10)
                            // Of many databases on one server, those of tests that are over.
                            .reapTimeout(Duration.ofSeconds(2))
                            .validateOnBorrow(true)
                            .connectionValidator(ConnectionValidator.defaultValidator())
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(server.jdbcUrl(name))
                                    .principal(new NamePrincipal(server.user()))
                                    .credential(new SimplePassword(server.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGSimpleDataSource dataSource(LocalPostgres server, String name) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.jdbcUrl(name));
        dataSource.setUser(server.user());
        dataSource.setPassword(server.password());
        return dataSource;
    }

    /** The JDBC address. */
    public String url() {
        return url;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Database database() {
        return new Database(dataSource);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes away all that the ledger holds. */
    public void clear() throws SQLException {
        execute(TABLES.stream().map(table -> "DELETE FROM " + table + "; ").collect(joining())
                + "DELETE FROM changed_total");
    }

    /** The rows of a query as text, the columns separated by spaces. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getString(i));
                }
                found.add(String.join(" ", cells));
            }
            return found;
        }
    }

    /** The only value of a query. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).get(0));
    }

    /** All that the ledger holds, row for row, in an order of its own: two ledgers of the same events are equal in it. */
    public List<String> contents() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.addAll(rows("SELECT '%1$s', row::text FROM %1$s AS row ORDER BY 2".formatted(table)));
        }
        return all;
    }
}
