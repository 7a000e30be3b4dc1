package org.mineaction.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** Tables of earlier versions, with incidents in them, become those of the next. */
class MigrationTest {
    private static final String FIGURES = """
            SELECT status, killed, injured, unknown, civilian_killed, civilian_injured, deminer_unknown, female_killed,
                   male_injured, sex_unknown_unknown, child_killed, adult_injured, age_unknown_unknown, month, year
            FROM incident ORDER BY status
            """;

    /** One that says that three were killed, two injured, and of one it is not known, and one that was withdrawn. */
    private static final String INCIDENTS = """
            INSERT INTO incident (incident_id, revision, status, recorded_at, occurred_on, date_precision, district,
                                  kind, device, activity, %s)
            SELECT gen_random_uuid(), 2, status, now(), '2021-06-05', 'DAY', 'AZ-AGM', 'INCIDENT', 'AP_MINE', 'FARMING', %s
            FROM (VALUES ('RECORDED', 3, 2, 1), ('WITHDRAWN', 0, 0, 0)) AS of (status, killed, injured, unknown);
            """;

    private static final String BEFORE_FIGURES =
            INCIDENTS.formatted("killed, injured, unknown", "killed, injured, unknown");
    /** Since version 7 an incident counts its people in its own row. */
    static final String WITH_FIGURES = INCIDENTS.formatted("""
            killed, injured, unknown, civilian_killed, civilian_injured, deminer_unknown,
            female_killed, male_injured, sex_unknown_unknown, child_killed, adult_injured, age_unknown_unknown
            """, """
            killed, injured, unknown, killed, injured, unknown, killed, injured, unknown, killed, injured, unknown
            """);

    static final String VERSIONS = """
            INSERT INTO incident_version (incident_id, revision, status, recorded_at, changed, occurred_on, date_precision,
                                          district, kind, device, activity)
            SELECT incident_id, version, status, recorded_at, '{}', occurred_on, date_precision, district, kind, device, activity
            FROM incident, generate_series(1, revision) AS version;
            INSERT INTO casualty (incident_id, revision, casualty_id, position, outcome, person_status, sex, age_group, erased)
            SELECT incident_id, revision, gen_random_uuid(), n, outcome, person_status, sex, age_group, false
            FROM incident_version,
                 (VALUES (3, 'KILLED', 'CIVILIAN', 'FEMALE', 'CHILD'), (2, 'INJURED', 'CIVILIAN', 'MALE', 'ADULT'),
                         (1, 'UNKNOWN', 'DEMINER', 'UNKNOWN', 'UNKNOWN')) AS of (people, outcome, person_status, sex, age_group),
                 generate_series(1, people) AS n;
            """;

    @Test
    void fromEachVersionToTheLast() throws SQLException {
        LocalPostgres server = LocalPostgres.shared();
        for (String version : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")) {
            String name = "migration_" + version + "_" + ProcessHandle.current().pid();
            execute(dataSource(server, "registry"), "CREATE DATABASE " + name);
            PGSimpleDataSource database = dataSource(server, name);
            Flyway.configure().dataSource(database).target(version).load().migrate();
            execute(database, (version.compareTo("7") < 0 ? BEFORE_FIGURES : WITH_FIGURES) + VERSIONS);

            Flyway.configure().dataSource(database).load().migrate();

            Rows rows = new Rows(database);
            assertThat(rows.of(FIGURES))
                    .containsExactly(
                            "RECORDED 3 2 1 3 2 1 3 2 1 3 2 1 202106 2021",
                            "WITHDRAWN 0 0 0 0 0 0 0 0 0 0 0 0 202106 2021");
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
