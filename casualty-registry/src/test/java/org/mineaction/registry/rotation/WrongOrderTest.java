package org.mineaction.registry.rotation;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mineaction.registry.Sent.REGISTRAR;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.secrecy.ChangingKeys;
import org.mineaction.registry.secrecy.Secrets;

/** Steps taken too early or in another order are refused, or do no harm. */
class WrongOrderTest {
    private final ChangingKeys before = ChangingKeys.make();
    private final ChangingKeys added = before.added();
    private final ChangingKeys promoted = added.promoted();
    private RotatedRegistry registry;
    private KeptPeople people;

    @BeforeEach
    void begin() throws SQLException {
        registry = new RotatedRegistry();
        people = registry.people();
        people.record(registry.start(before), 3);
    }

    @Test
    void whileTheNewKeyIsNotPrimaryThereIsNothingToDo() throws SQLException {
        Secrets keys = registry.start(added);
        registry.letTimePass();

        assertThat(registry.rotation(keys).run(REGISTRAR))
                .isEqualTo(new Outcome(
                        200, "Done. Rows encrypted anew: 0; left under an old key: none. There was no old key."));
        assertThat(registry.start(promoted)).isNotNull();
    }

    @Test
    void refusedAsLongAsAnInstanceHasAnOldKeyAsItsPrimaryOne() throws SQLException {
        Secrets now = registry.start(promoted);
        registry.letTimePass();
        registry.start(added);

        Outcome outcome = registry.rotation(now).run(REGISTRAR);

        assertThat(outcome.status()).isEqualTo(409);
        assertThat(outcome.words())
                .matches("Refused: registry.keys.encryption had key " + before.encryptionId()
                        + " as its primary key in an instance \\d s ago; restart all instances with key "
                        + promoted.encryptionId()
                        + " as the primary one, and try again 30 s after the last was stopped\\.");
        assertThatNothingHappened(now);
    }

    @Test
    void refusedByAnInstanceThatStillHasTheOldKeyAsItsPrimaryOne() throws SQLException {
        Secrets now = registry.start(promoted);
        Secrets late = registry.start(added);
        registry.letTimePass();

        Outcome outcome = registry.rotation(late).run(REGISTRAR);

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        409,
                        "Refused: registry.keys.encryption has key %d as its primary key here, but key %d became primary"
                                        .formatted(before.encryptionId(), promoted.encryptionId())
                                + " after it; make that one primary everywhere, or a new one."));
        assertThatNothingHappened(now);
    }

    private void assertThatNothingHappened(Secrets now) throws SQLException {
        assertThat(registry.counted(RotationMetrics.ROWS)).isZero();
        assertThat(registry.database().number("SELECT count(*) FROM key_check WHERE state = 'IN_USE'"))
                .isEqualTo(4);
        assertThat(people.old(now)).isPositive();
        assertThat(registry.start(added)).isNotNull();
    }

    @Test
    void oneAtATime() throws Exception {
        Secrets now = registry.start(promoted);
        registry.letTimePass();
        CompletableFuture<Outcome> first;
        try (Connection amending = registry.database().connect()) {
            amending.setAutoCommit(false);
            try (Statement statement = amending.createStatement()) {
                statement.execute("SELECT FROM incident FOR UPDATE");
            }
            first = supplyAsync(() -> registry.rotation(now).run(REGISTRAR));
            await().until(registry::waits);

            assertThat(registry.rotation(now).run(REGISTRAR))
                    .isEqualTo(new Outcome(409, "Refused: it is being done already, by this instance or another one."));
            amending.commit();
        }
        assertThat(first.get().status()).isEqualTo(200);
    }

    /** An instance that nobody remembered, or whose settings were put back. */
    @Test
    void nothingIsWrittenWithAKeyThatWasReplaced() throws SQLException {
        Secrets late = added.secrets();
        Secrets now = registry.start(promoted);
        registry.letTimePass();
        assertThat(registry.rotation(now).run(REGISTRAR).status()).isEqualTo(200);

        ChangingKeys oldHashing = new ChangingKeys(promoted.encryption(), before.hashing());
        ChangingKeys oldEncryption = new ChangingKeys(before.encryption(), promoted.hashing());
        assertRefused(late, before.encryptionId());
        assertRefused(oldEncryption.secrets(), before.encryptionId());
        assertRefused(oldHashing.secrets(), before.hashingId());
        try (Connection connection = registry.database().connect()) {
            connection.setAutoCommit(false);
            UUID incident = people.record(connection, now);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> people.person(connection, oldEncryption.secrets(), incident, 1, UUID.randomUUID()))
                    .matches(e -> e.getSQLState().equals("57K01"));
        }
        people.record(now, 1);
        assertThat(people.old(promoted.pruned().secrets())).isZero();
    }

    /** What a connection found in one transaction holds for no other. */
    @Test
    void norOnAConnectionThatWroteWithThatKeyBefore() throws SQLException {
        Secrets old = before.secrets();
        try (Connection connection = registry.database().connect()) {
            connection.setAutoCommit(false);
            people.record(connection, old);
            connection.commit();
            assertRefusedOnceReplaced(connection, old);
        }
    }

    /** What was found under a lock holds no longer than the lock, which a savepoint can end before the transaction. */
    @Test
    void norInATransactionThatTookBackWhatItWroteWithThatKey() throws SQLException {
        Secrets old = before.secrets();
        try (Connection connection = registry.database().connect()) {
            connection.setAutoCommit(false);
            Savepoint nothingYet = connection.setSavepoint();
            people.record(connection, old);
            connection.rollback(nothingYet);
            assertRefusedOnceReplaced(connection, old);
        }
    }

    private void assertRefusedOnceReplaced(Connection connection, Secrets old) throws SQLException {
        Secrets now = registry.start(promoted);
        registry.letTimePass();
        assertThat(registry.rotation(now).run(REGISTRAR).status()).isEqualTo(200);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> people.record(connection, old))
                .matches(e -> e.getSQLState().equals("57K01"));
    }

    private void assertRefused(Secrets keys, long key) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> people.record(keys, 1))
                .matches(e -> e.getSQLState().equals("57K01"))
                .withMessageContaining("key " + key + " was replaced, nothing is written with it any more");
    }
}
