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
    private static final String COUNTED = """
            SELECT outcome, killed, injured, unknown, month, year, first_of_incident, first_of_outcome, first_of_status,
                   first_of_outcome_status, district, device, activity, person_status, sex, age_group
            FROM counted ORDER BY killed + injured + unknown DESC
            """;

    private static final String INCIDENT = """
            INSERT INTO incident (incident_id, revision, status, recorded_at, occurred_on, date_precision, district,
                                  kind, device, activity, killed, injured, unknown)
            VALUES (gen_random_uuid(), 1, 'RECORDED', now(), '2021-06-05', 'DAY', 'AZ-AGM',
                    'INCIDENT', 'AP_MINE', 'FARMING', 3, 2, 1);
            """;
    private static final String COUNTED_BEFORE_5 = """
            INSERT INTO counted
            SELECT incident_id, occurred_on, 2021, 202106, district, device, activity, outcome, 'CIVILIAN', 'MALE', 'ADULT',
                   people, first, 1, first, 1
            """;
    private static final String COUNTED_SINCE_5 = """
            INSERT INTO counted
            SELECT incident_id, occurred_on, 202106, 2021,
                   CASE outcome WHEN 'KILLED' THEN people ELSE 0 END, CASE outcome WHEN 'INJURED' THEN people ELSE 0 END,
                   CASE outcome WHEN 'UNKNOWN' THEN people ELSE 0 END,
                   first, 1, first, 1, district, device, activity, outcome, 'CIVILIAN', 'MALE', 'ADULT'
            """;
    private static final String PEOPLE = """
            FROM incident, (VALUES ('KILLED', 3, 1), ('INJURED', 2, 0), ('UNKNOWN', 1, 0)) AS of (outcome, people, first)
            """;

    @Test
    void fromEachVersionToTheLast() throws SQLException {
        LocalPostgres server = LocalPostgres.shared();
        for (String version : new String[] {"1", "2", "3", "4", "5"}) {
            String name = "migration_" + version + "_" + ProcessHandle.current().pid();
            execute(dataSource(server, "registry"), "CREATE DATABASE " + name);
            PGSimpleDataSource database = dataSource(server, name);
            Flyway.configure().dataSource(database).target(version).load().migrate();
            execute(database, INCIDENT + (version.compareTo("5") < 0 ? COUNTED_BEFORE_5 : COUNTED_SINCE_5) + PEOPLE);

            Flyway.configure().dataSource(database).load().migrate();

            Rows rows = new Rows(database);
            assertThat(rows.of("SELECT killed, injured, unknown, month, year FROM incident"))
                    .containsExactly("3 2 1 202106 2021");
            assertThat(rows.of(COUNTED))
                    .containsExactly(
                            "KILLED 3 0 0 202106 2021 1 1 1 1 AZ-AGM AP_MINE FARMING CIVILIAN MALE ADULT",
                            "INJURED 0 2 0 202106 2021 0 1 0 1 AZ-AGM AP_MINE FARMING CIVILIAN MALE ADULT",
                            "UNKNOWN 0 0 1 202106 2021 0 1 0 1 AZ-AGM AP_MINE FARMING CIVILIAN MALE ADULT");
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
