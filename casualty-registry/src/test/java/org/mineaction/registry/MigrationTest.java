package org.mineaction.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** Tables of earlier versions, with incidents in them, become those of the next. */
class MigrationTest {
    @Test
    void fromEachVersionToTheLast() throws SQLException {
        LocalPostgres server = LocalPostgres.shared();
        for (String version : new String[] {"1", "2", "3"}) {
            String name = "migration_" + version + "_" + ProcessHandle.current().pid();
            execute(dataSource(server, "registry"), "CREATE DATABASE " + name);
            PGSimpleDataSource database = dataSource(server, name);
            Flyway.configure().dataSource(database).target(version).load().migrate();
            execute(database, """
                    INSERT INTO incident (incident_id, revision, status, recorded_at, occurred_on, date_precision, district,
                                          kind, device, activity, killed, injured, unknown)
                    VALUES (gen_random_uuid(), 1, 'RECORDED', now(), '2021-06-05', 'DAY', 'AZ-AGM',
                            'INCIDENT', 'AP_MINE', 'FARMING', 0, 1, 0)
                    """);

            Flyway.configure().dataSource(database).load().migrate();

            Rows rows = new Rows(database);
            assertThat(rows.of("SELECT count(*) FROM incident")).containsExactly("1");
            assertThat(rows.of("SELECT count(*) FROM outbox")).containsExactly("0");
            assertThat(rows.of("SELECT count(*) FROM key_check")).containsExactly("0");
        }
    }

    private static PGSimpleDataSource dataSource(LocalPostgres server, String name) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.jdbcUrl(name));
        dataSource.setUser(server.user());
        dataSource.setPassword(server.password());
        return dataSource;
    }

    private static void execute(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
