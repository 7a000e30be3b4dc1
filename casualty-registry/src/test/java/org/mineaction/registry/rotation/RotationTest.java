package org.mineaction.registry.rotation;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mineaction.registry.Sent.REGISTRAR;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.registry.Rows;
import org.mineaction.registry.secrecy.ChangingKeys;
import org.mineaction.registry.secrecy.Secrets;
import org.mineaction.registry.secrecy.WrongKeysException;

/** Everything is encrypted and hashed anew, and nothing is lost or comes back by it. */
class RotationTest {
    private static final String BROKEN = """
            UPDATE casualty SET contact = %s FROM broken
            WHERE casualty.incident_id = broken.incident_id AND casualty.revision = broken.revision
              AND casualty.casualty_id = broken.casualty_id
            """;

    private final ChangingKeys before = ChangingKeys.make();
    private final ChangingKeys added = before.added();
    private final ChangingKeys promoted = added.promoted();
    private RotatedRegistry registry;
    private KeptPeople people;
    private Secrets old;

    @BeforeEach
    void begin() throws SQLException {
        registry = new RotatedRegistry();
        people = registry.people();
        old = registry.start(before);
    }

    /** All instances have the new keys as primary ones, and the last of the others was stopped a while ago. */
    private Secrets change() throws SQLException {
        Secrets now = registry.start(promoted);
        registry.letTimePass();
        return now;
    }

    @Test
    void everyValueIsUnderTheNewKeysWhichAreEnoughFromThenOn() throws SQLException {
        people.record(old, 1000);
        Map<String, String> said = people.read(old);
        Secrets now = change();
        people.record(now, 10);

        Outcome outcome = registry.rotation(now).run(REGISTRAR);

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        200,
                        "Done. Rows encrypted anew: %d; left under an old key: none. To be taken out of the settings:"
                                        .formatted(1000 * KeptPeople.ROWS)
                                + " key %d of registry.keys.encryption, key %d of registry.keys.hashing."
                                        .formatted(before.encryptionId(), before.hashingId())));
        assertThat(registry.counted(RotationMetrics.ROWS)).isEqualTo(1000 * KeptPeople.ROWS);
        Secrets alone = registry.start(promoted.pruned());
        assertThat(people.old(alone)).isZero();
        assertThat(people.read(alone)).hasSizeGreaterThan(20_000).containsAllEntriesOf(said);
        assertThat(registry.rotation(alone).run(REGISTRAR).words())
                .isEqualTo("Done. Rows encrypted anew: 0; left under an old key: none. There was no old key.");
    }

    @Test
    void oneOfTheTwoKeySetsMayBeChangedAlone() throws SQLException {
        people.record(old, 20);
        Map<String, String> said = people.read(old);
        ChangingKeys hashing = new ChangingKeys(before.encryption(), promoted.hashing());
        registry.start(hashing);
        registry.letTimePass();

        Outcome outcome = registry.rotation(hashing.secrets()).run(REGISTRAR);

        assertThat(outcome.words())
                .startsWith("Done. Rows encrypted anew: %d;".formatted(20 * KeptPeople.VERSIONS * KeptPeople.PEOPLE))
                .endsWith("settings: key " + before.hashingId() + " of registry.keys.hashing.");
        assertThat(people.read(registry.start(hashing.pruned()))).isEqualTo(said);
    }

    @Test
    void goesOnWhereItWasStopped() throws SQLException {
        people.record(old, 500);
        Map<String, String> said = people.read(old);
        registry.database().execute("""
                CREATE SEQUENCE updates;
                CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF nextval('updates') > 550 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                    RETURN new;
                END $$;
                CREATE TRIGGER die BEFORE UPDATE ON casualty FOR EACH ROW EXECUTE FUNCTION die();
                """);
        Secrets now = change();

        assertThat(registry.rotation(now).run(REGISTRAR).status()).isEqualTo(503);
        long done = registry.counted(RotationMetrics.ROWS);
        assertThat(done).isEqualTo(500 * KeptPeople.VERSIONS + 500);
        assertThat(people.old(now)).isPositive();
        assertThat(people.read(now)).isEqualTo(said);
        assertThatExceptionOfType(WrongKeysException.class).isThrownBy(() -> registry.start(promoted.pruned()));

        registry.database().execute("DROP TRIGGER die ON casualty");
        Outcome outcome = registry.rotation(registry.start(promoted)).run(REGISTRAR);

        assertThat(outcome.words())
                .startsWith("Done. Rows encrypted anew: %d;".formatted(500 * KeptPeople.ROWS - done));
        assertThat(people.read(registry.start(promoted.pruned()))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsErasedAtThatMomentStaysErased(boolean isBetweenTables) throws Exception {
        people.record(old, 30);
        UUID incident;
        CompletableFuture<Outcome> outcome;
        try (Connection erasing = registry.database().connect()) {
            erasing.setAutoCommit(false);
            incident = people.record(erasing, old);
            if (isBetweenTables) {
                // So that it is not held up before it comes to the people.
                execute(erasing, "UPDATE incident_version SET location = NULL, place = NULL, remarks = NULL", incident);
            }
            erasing.commit();
            erase(erasing, incident);
            Secrets now = change();
            outcome = supplyAsync(() -> registry.rotation(now).run(REGISTRAR));
            // It has read the rows as they were, and waits for whoever is erasing them.
            await().until(registry::waits);
            erasing.commit();
        }

        assertThat(outcome.get().status()).isEqualTo(200);
        Rows rows = new Rows(registry.database().dataSource());
        assertThat(rows.of("SELECT num_nonnulls(name, contact, injuries, age, name_hash) FROM casualty"
                        + " WHERE incident_id = '" + incident + "'"))
                .hasSize(KeptPeople.VERSIONS * KeptPeople.PEOPLE)
                .containsOnly("0");
        assertThat(rows.of("SELECT num_nonnulls(place, source, remarks), num_nonnulls(location) FROM incident_version"
                        + " WHERE incident_id = '" + incident + "'"))
                .hasSize(KeptPeople.VERSIONS)
                .containsOnly(isBetweenTables ? "0 0" : "0 1");
        assertThat(people.old(registry.start(promoted.pruned()))).isZero();
    }

    /** As an erasure does. */
    private static void erase(Connection connection, UUID incident) throws SQLException {
        execute(connection, "UPDATE incident SET revision = revision", incident);
        execute(
                connection,
                "UPDATE casualty SET name = NULL, contact = NULL, injuries = NULL, age = NULL, name_hash = NULL, erased = true",
                incident);
        execute(connection, "UPDATE incident_version SET place = NULL, source = NULL, remarks = NULL", incident);
    }

    private static void execute(Connection connection, String update, UUID incident) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(update + " WHERE incident_id = '" + incident + "'");
        }
    }

    @Test
    void whoIsWritingWithAnOldKeyIsWaitedFor() throws Exception {
        people.record(old, 3);
        CompletableFuture<Outcome> outcome;
        try (Connection writing = registry.database().connect()) {
            writing.setAutoCommit(false);
            people.record(writing, old);
            Secrets now = change();
            outcome = supplyAsync(() -> registry.rotation(now).run(REGISTRAR));
            await().until(registry::waits);
            writing.commit();
        }

        assertThat(outcome.get().words()).startsWith("Done. Rows encrypted anew: %d;".formatted(4 * KeptPeople.ROWS));
        assertThat(people.old(registry.start(promoted.pruned()))).isZero();
    }

    @Test
    void aRowThatCannotBeDecryptedIsNamedAndTheOthersAreDone() throws SQLException {
        people.record(old, 150);
        Map<String, String> said = people.read(old);
        registry.database().execute("CREATE TABLE broken AS SELECT * FROM casualty ORDER BY casualty_id LIMIT 1");
        registry.database().execute(BROKEN.formatted("set_byte(broken.contact, 20, get_byte(broken.contact, 20) # 1)"));
        String row = new Rows(registry.database().dataSource())
                .of(
                        "SELECT format('casualty incident_id=%s revision=%s casualty_id=%s', incident_id, revision, casualty_id)"
                                + " FROM broken")
                .get(0);
        Secrets now = change();

        Outcome outcome = registry.rotation(now).run(REGISTRAR);

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        500,
                        "Failed. Rows that cannot be decrypted: 1. The old keys are still needed; all others are done.\n"
                                + row));
        assertThat(registry.counted(RotationMetrics.ROWS)).isEqualTo(150 * KeptPeople.ROWS - 1);
        assertThat(registry.counted(RotationMetrics.UNREADABLE)).isPositive();
        assertThatExceptionOfType(WrongKeysException.class).isThrownBy(() -> registry.start(promoted.pruned()));

        registry.database().execute(BROKEN.formatted("broken.contact"));
        assertThat(registry.rotation(now).run(REGISTRAR).words()).startsWith("Done. Rows encrypted anew: 1;");
        assertThat(people.read(registry.start(promoted.pruned()))).isEqualTo(said);
    }
}
