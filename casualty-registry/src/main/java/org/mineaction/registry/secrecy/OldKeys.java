package org.mineaction.registry.secrecy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys that were replaced, on their way out of the settings: they are retired, so that the database takes in nothing written
 * with them, by whichever instance; and forgotten, once nothing in it needs them.
 */
public final class OldKeys {
    static final String IN_USE = "IN_USE";
    static final String FORGOTTEN = "FORGOTTEN";

    /** An instance that is there says so more often than that. */
    private static final Duration SILENCE = KeyWatch.PERIOD.multipliedBy(3);

    private static final String OTHERS = """
            SELECT o.key_id, o.noted_at > p.noted_at, extract(epoch FROM clock_timestamp() - o.used_at)
            FROM key_check p JOIN key_check o USING (setting)
            WHERE setting = ? AND p.key_id = ? AND o.key_id <> p.key_id AND o.state = 'IN_USE'
            ORDER BY o.noted_at DESC
            """;
    private static final String RETIRE = """
            UPDATE key_check SET state = 'RETIRED', retired_by = ?
            WHERE setting = ? AND key_id <> ? AND state = 'IN_USE'
            """;
    private static final String FORGET = """
            UPDATE key_check SET state = 'FORGOTTEN' WHERE setting = ? AND key_id <> ? AND state = 'RETIRED'
            RETURNING key_id
            """;

    private final List<KeySet> sets;

    OldKeys(KeySet encryption, KeySet hashing) {
        this.sets = List.of(encryption, hashing);
    }

    /**
     * In a transaction of the caller's, at whose commit nothing more is written with any key but the primary ones; waits for
     * those who are writing.
     *
     * @param registrar who says to have it done
     * @throws WrongKeysException when it is too early: another key became primary after the one here, or some instance had an
     *     old one as its primary key less than half a minute ago
     */
    public void retire(Connection connection, String registrar) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE key_check IN EXCLUSIVE MODE");
        }
        for (KeySet keys : sets) {
            refuseTooEarly(connection, keys);
            retire(connection, keys, registrar);
        }
    }

    private static void retire(Connection connection, KeySet keys, String registrar) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RETIRE)) {
            statement.setString(1, registrar);
            statement.setString(2, keys.use().setting());
            statement.setLong(3, primary(keys));
            statement.executeUpdate();
        }
    }

    private static void refuseTooEarly(Connection connection, KeySet keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
            statement.setString(1, keys.use().setting());
            statement.setLong(2, primary(keys));
            try (ResultSet others = statement.executeQuery()) {
                while (others.next()) {
                    refuseTooEarly(keys, others.getLong(1), others.getBoolean(2), others.getDouble(3));
                }
            }
        }
    }

    private static void refuseTooEarly(KeySet keys, long other, boolean isNewer, double silentSeconds) {
        String setting = keys.use().setting();
        if (isNewer) {
            throw new WrongKeysException(
                    "%s has key %d as its primary key here, but key %d became primary after it; make that"
                                    .formatted(setting, primary(keys), other)
                            + " one primary everywhere, or a new one");
        }
        if (silentSeconds < SILENCE.toSeconds()) {
            throw new WrongKeysException(
                    "%s had key %d as its primary key in an instance %.0f s ago; restart all instances with"
                                    .formatted(setting, other, silentSeconds)
                            + " key %d as the primary one, and try again %d s after the last was stopped"
                                    .formatted(primary(keys), SILENCE.toSeconds()));
        }
    }

    /**
     * Lets go of the keys that are retired: they may be taken out of the settings afterwards. Only when nothing in the
     * database is encrypted or hashed with them.
     *
     * @return which they are, for a person
     */
    public List<String> forget(Connection connection) throws SQLException {
        List<String> forgotten = new ArrayList<>();
        for (KeySet keys : sets) {
            for (long id : forget(connection, keys)) {
                forgotten.add("key " + id + " of " + keys.use().setting());
            }
        }
        return forgotten;
    }

    private static List<Long> forget(Connection connection, KeySet keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, keys.use().setting());
            statement.setLong(2, primary(keys));
            try (ResultSet moved = statement.executeQuery()) {
                List<Long> ids = new ArrayList<>();
                while (moved.next()) {
                    ids.add(moved.getLong(1));
                }
                return ids;
            }
        }
    }

    private static long primary(KeySet keys) {
        return Integer.toUnsignedLong(keys.primaryId());
    }
}
