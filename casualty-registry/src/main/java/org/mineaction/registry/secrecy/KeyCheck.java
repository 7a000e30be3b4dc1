package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Holds the keys against the database, so that a service with other keys than those its rows are encrypted with does not
 * start, rather than fail at the first read and write what nobody else can read. The table {@code key_check} has a known
 * value for each key that was ever primary; all of them must still come out, but for those that {@link OldKeys} has forgotten.
 */
public final class KeyCheck {
    private static final String KNOWN_VALUE = "key check";

    private final List<Check> checks;

    KeyCheck(KeySet encryption, KeySet hashing) {
        this.checks = List.of(new EncryptionCheck(encryption), new HashingCheck(hashing));
    }

    /**
     * To be asked at the start, once the tables are there, and now and then. Notes that the primary keys are in use.
     *
     * @throws WrongKeysException as {@link #compare} does
     */
    public void verify(Connection connection) throws SQLException {
        compare(connection);
        // Not before: a wrong key noted would be missed by the right ones.
        for (Check check : checks) {
            note(connection, check);
        }
    }

    /**
     * Changes nothing. As long as it is content, nothing committed before it was asked is under a key that is not here.
     *
     * @throws WrongKeysException when a key that the database needs is missing or another one, or a primary key was replaced
     */
    public void compare(Connection connection) throws SQLException {
        for (Check check : checks) {
            compare(connection, check);
        }
    }

    /** Several instances may start at once. */
    private static void note(Connection connection, Check check) throws SQLException {
        String insert = """
                INSERT INTO key_check (setting, key_id, value) VALUES (?, ?, ?)
                ON CONFLICT (setting, key_id) DO UPDATE SET used_at = now()
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, check.keys().use().setting());
            statement.setLong(2, Integer.toUnsignedLong(check.keys().primaryId()));
            statement.setBytes(3, check.value());
            statement.executeUpdate();
        }
    }

    private static void compare(Connection connection, Check check) throws SQLException {
        String select = "SELECT key_id, value, state FROM key_check WHERE setting = ? ORDER BY noted_at";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, check.keys().use().setting());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String state = rows.getString(3);
                    refuseReplaced(check.keys(), rows.getLong(1), state);
                    if (!state.equals(OldKeys.FORGOTTEN)) {
                        compare(check, rows.getLong(1), rows.getBytes(2));
                    }
                }
            }
        }
    }

    private static void refuseReplaced(KeySet keys, long id, String state) {
        if ((int) id == keys.primaryId() && !state.equals(OldKeys.IN_USE)) {
            throw new WrongKeysException(keys.use().setting() + " has key " + id
                    + " as its primary key, which was replaced; make the newer one primary");
        }
    }

    private static void compare(Check check, long id, byte[] value) {
        String setting = check.keys().use().setting();
        if (!check.keys().has((int) id)) {
            throw new WrongKeysException(setting + " lacks key " + id + ", which the database was written with");
        }
        if (!check.isKnown(value)) {
            throw new WrongKeysException(
                    setting + " has another key " + id + " than the one the database was written with");
        }
    }

    private interface Check {
        KeySet keys();

        /** The known value, as the primary key makes it. */
        byte[] value();

        boolean isKnown(byte[] value);
    }

    private record EncryptionCheck(KeySet keys, PersonalData data) implements Check {
        EncryptionCheck(KeySet keys) {
            this(keys, new PersonalData(keys));
        }

        @Override
        public byte[] value() {
            return data.encrypt(KNOWN_VALUE, "key_check");
        }

        @Override
        public boolean isKnown(byte[] value) {
            try {
                return KNOWN_VALUE.equals(data.decrypt(value, "key_check"));
            } catch (UnreadableDataException e) {
                return false;
            }
        }
    }

    private record HashingCheck(KeySet keys, KeyedHash hash) implements Check {
        HashingCheck(KeySet keys) {
            this(keys, new KeyedHash(keys, "content"));
        }

        @Override
        public byte[] value() {
            return hash.of(KNOWN_VALUE.getBytes(UTF_8));
        }

        @Override
        public boolean isKnown(byte[] value) {
            return hash.matches(value, KNOWN_VALUE.getBytes(UTF_8));
        }
    }
}
