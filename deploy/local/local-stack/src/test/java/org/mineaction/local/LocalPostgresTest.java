package org.mineaction.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    private static final LocalPostgres POSTGRES = LocalPostgres.shared();

    @Test
    void theServicesRoleOwnsTheDatabaseAndIsNoSuperuser() throws Exception {
        assertThat(ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
                .isEqualTo(POSTGRES.user());
        assertThat(ask("SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void keepsCommittedRowsAndItsAddressWhenKilled() throws Exception {
        execute("CREATE TABLE kept AS SELECT 'a row' AS what");

        POSTGRES.kill();
        assertThat(POSTGRES.isAlive()).isFalse();
        assertThatThrownBy(() -> ask("SELECT 1")).isInstanceOf(SQLException.class);
        POSTGRES.start();

        assertThat(ask("SELECT what FROM kept")).isEqualTo("a row");
    }

    @Test
    void aLargeOneHasMoreMemory(@TempDir Path directory) throws Exception {
        try (LocalPostgres large = LocalPostgres.at(directory, FreePort.find()).large()) {
            large.start();

            assertThat(ask(large, "SHOW shared_buffers")).isEqualTo("4GB");
        }
        assertThat(ask("SHOW shared_buffers")).isEqualTo("128MB");
    }

    @Test
    void stopsAlthoughASessionIsOpen() throws Exception {
        try (Connection open = connect()) {
            POSTGRES.stop();

            assertThat(POSTGRES.isAlive()).isFalse();
            assertThat(open.isValid(1)).isFalse();
        }
        POSTGRES.start();

        assertThat(ask("SELECT 'back'")).isEqualTo("back");
    }

    @Test
    void answersNobodyWhileHeldStillAndGoesOnAfterwards() throws Exception {
        try (Connection open = connect()) {
            POSTGRES.pause();
            try {
                assertThat(open.isValid(1)).isFalse();
            } finally {
                POSTGRES.resume();
            }
        }

        assertThat(ask("SELECT 'after'")).isEqualTo("after");
    }

    @Test
    void forgetsWhatACopyLacksWhenItIsPutBack(@TempDir Path directory) throws Exception {
        Path copy = directory.resolve("copy");
        execute("CREATE TABLE known AS SELECT 'before' AS what");
        assertThatThrownBy(() -> POSTGRES.copyTo(copy)).isInstanceOf(IllegalStateException.class);
        POSTGRES.stop();
        POSTGRES.copyTo(copy);
        POSTGRES.start();
        execute("UPDATE known SET what = 'after'");

        POSTGRES.stop();
        POSTGRES.restoreFrom(copy);
        POSTGRES.start();

        assertThat(ask("SELECT what FROM known")).isEqualTo("before");
    }

    private static Connection connect() throws SQLException {
        return connect(POSTGRES);
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("statistics"), postgres.user(), postgres.password());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String query) throws SQLException {
        return ask(POSTGRES, query);
    }

    private static String ask(LocalPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
