package org.mineaction.registry.rotation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.mineaction.local.LocalPostgres;
import org.mineaction.registry.RegistryDatabase;
import org.mineaction.registry.incident.TestResealing;
import org.mineaction.registry.secrecy.ChangingKeys;
import org.mineaction.registry.secrecy.Secrets;

/** A database of one test whose keys change, and the instances that are started with some of them. */
final class RotatedRegistry {
    private final RegistryDatabase database;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    RotatedRegistry() throws SQLException {
        database = RegistryDatabase.create(LocalPostgres.shared());
    }

    RegistryDatabase database() {
        return database;
    }

    KeptPeople people() {
        return new KeptPeople(database.dataSource());
    }

    /** An instance starts, as far as its keys are concerned. */
    Secrets start(ChangingKeys keys) throws SQLException {
        Secrets secrets = keys.secrets();
        try (Connection connection = database.connect()) {
            secrets.keyCheck().verify(connection);
        }
        return secrets;
    }

    /** Nobody has said for longer than it takes which keys are in use. */
    void letTimePass() throws SQLException {
        database.execute("UPDATE key_check SET used_at = now() - interval '31 seconds'");
    }

    Rotation rotation(Secrets keys) {
        return new Rotation(
                database.dataSource(),
                keys.keyCheck(),
                keys.oldKeys(),
                TestResealing.with(keys),
                new RotationMetrics(metrics));
    }

    /** By all rotations of this test. */
    long counted(String metric) {
        return Math.round(metrics.get(metric).counter().count());
    }

    /** Whether somebody waits for a lock. */
    boolean waits() throws SQLException {
        return database.number("""
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """) > 0;
    }
}
