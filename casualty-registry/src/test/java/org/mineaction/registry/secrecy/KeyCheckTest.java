package org.mineaction.registry.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalPostgres;
import org.mineaction.registry.RegistryDatabase;

class KeyCheckTest {
    private final KeySet encryption = KeySet.generate(KeyUse.ENCRYPTION);
    private final KeySet hashing = KeySet.generate(KeyUse.HASHING);
    private RegistryDatabase database;
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        database = RegistryDatabase.create(LocalPostgres.shared());
        connection = database.connect();
        verify(encryption, hashing);
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void theSameKeysAreRightAgain() throws SQLException {
        verify(encryption, hashing);
        assertThat(database.number("SELECT count(*) FROM key_check")).isEqualTo(2);
    }

    @Test
    void otherKeysAreWrongAndLeaveNoTrace() throws SQLException {
        KeySet otherEncryption = KeySet.generate(KeyUse.ENCRYPTION);
        KeySet otherHashing = KeySet.generate(KeyUse.HASHING);
        assertWrong(
                otherEncryption,
                hashing,
                "registry.keys.encryption lacks key " + id(encryption) + ", which the database was written with");
        assertWrong(
                encryption,
                otherHashing,
                "registry.keys.hashing lacks key " + id(hashing) + ", which the database was written with");
        verify(encryption, hashing);
    }

    @Test
    void anotherKeyUnderTheSameIdIsWrong() {
        KeySet forged = KeySet.read(
                KeyUse.ENCRYPTION,
                Optional.of(KeySet.generate(KeyUse.ENCRYPTION)
                        .json()
                        .replaceAll("(\"(?:primaryKeyId|keyId)\":)\\d+", "$1" + id(encryption))));
        assertWrong(
                forged,
                hashing,
                "registry.keys.encryption has another key " + id(encryption)
                        + " than the one the database was written with");
    }

    @Test
    void aKeyIsNeededUntilTheDatabaseIsToldOtherwise() throws SQLException {
        KeySet added = encryption.withNewKey();
        verify(added, hashing);
        KeySet promoted = added.withLastAsPrimary();
        verify(promoted, hashing);
        verify(added, hashing);
        assertWrong(
                promoted.withPrimaryAlone(),
                hashing,
                "registry.keys.encryption lacks key " + id(encryption) + ", which the database was written with");

        forgetOldKeys(promoted);
        verify(promoted.withPrimaryAlone(), hashing);
        assertWrong(
                KeySet.generate(KeyUse.ENCRYPTION),
                hashing,
                "registry.keys.encryption lacks key " + id(promoted) + ", which the database was written with");
    }

    @Test
    void aKeyThatWasReplacedIsNeverPrimaryAgain() throws SQLException {
        KeySet added = encryption.withNewKey();
        verify(added.withLastAsPrimary(), hashing);
        forgetOldKeys(added.withLastAsPrimary());

        for (KeySet back : new KeySet[] {added, encryption}) {
            assertWrong(
                    back,
                    hashing,
                    "registry.keys.encryption has key " + id(encryption)
                            + " as its primary key, which was replaced; make the newer one primary");
        }
    }

    private void forgetOldKeys(KeySet promoted) throws SQLException {
        database.execute("UPDATE key_check SET used_at = now() - interval '31 seconds'");
        connection.setAutoCommit(false);
        OldKeys oldKeys = new OldKeys(promoted, hashing);
        oldKeys.retire(connection, "R. Registrar");
        assertThat(oldKeys.forget(connection))
                .containsExactly("key " + id(encryption) + " of registry.keys.encryption");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void verify(KeySet encryptionKeys, KeySet hashingKeys) throws SQLException {
        new KeyCheck(encryptionKeys, hashingKeys).verify(connection);
    }

    private void assertWrong(KeySet encryptionKeys, KeySet hashingKeys, String message) {
        assertThatExceptionOfType(WrongKeysException.class)
                .isThrownBy(() -> verify(encryptionKeys, hashingKeys))
                .withMessage(message);
    }

    private static String id(KeySet keys) {
        return Integer.toUnsignedString(keys.primaryId());
    }
}
