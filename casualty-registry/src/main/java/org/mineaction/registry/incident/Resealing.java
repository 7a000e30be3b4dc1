package org.mineaction.registry.incident;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mineaction.registry.secrecy.UnreadableDataException;

/**
 * Encrypts and hashes anew what is kept under other keys than the primary ones, while everything else goes on. Rows are taken
 * in the order of their primary key, each batch in a transaction of some milliseconds; what was done once is only read
 * after that, so whoever begins again soon is where the last one was.
 */
@Singleton
public final class Resealing {
    /**
     * As amendments and erasures do first, so that neither waits for rows in another order than this. Weaker than an erasure's,
     * for whoever only points at an incident need not wait.
     */
    private static final String HOLD = """
            SELECT incident_id FROM incident WHERE incident_id = ANY (?) ORDER BY incident_id FOR NO KEY UPDATE
            """;

    private final Sealing sealing;

    Resealing(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * What became of some rows.
     *
     * @param seen how many there were
     * @param anew how many are under the primary keys now and were not before
     * @param changed how many were to be, but were changed by somebody else at that moment; to be looked at again
     * @param unreadable which cannot be decrypted
     */
    public record Batch(int seen, int anew, int changed, List<String> unreadable) {
        public Batch {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Goes through all rows once.
     *
     * @param connection not in auto-commit
     * @param told of each batch, once it is committed
     */
    public void pass(Connection connection, Consumer<Batch> told) throws SQLException {
        for (SealedTable table : SealedTable.values()) {
            List<Object> last = table.lowestKey();
            List<SealedRow> rows;
            do {
                rows = after(connection, table, last);
                Batch batch = renew(connection, rows);
                connection.commit();
                told.accept(batch);
                last = rows.isEmpty() ? last : rows.get(rows.size() - 1).key();
            } while (rows.size() == SealedTable.BATCH);
        }
    }

    private static List<SealedRow> after(Connection connection, SealedTable table, List<Object> key)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.select())) {
            for (int i = 0; i < key.size(); i++) {
                select.setObject(i + 1, key.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                List<SealedRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(table, key.size(), rows));
                }
                return found;
            }
        }
    }

    private static SealedRow row(SealedTable table, int keyParts, ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < keyParts; i++) {
            key.add(row.getObject(i + 1));
        }
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (String column : table.columns()) {
            values.put(column, row.getBytes(column));
        }
        return new SealedRow(table, key, values);
    }

    private record Renewal(SealedRow before, SealedRow after) {}

    private Batch renew(Connection connection, List<SealedRow> rows) throws SQLException {
        List<Renewal> renewals = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (SealedRow row : rows) {
            try {
                if (!sealing.isUnderPrimary(row)) {
                    renewals.add(new Renewal(row, sealing.anew(row)));
                }
            } catch (UnreadableDataException e) {
                unreadable.add(row.toString());
            }
        }
        int anew = write(connection, renewals);
        return new Batch(rows.size(), anew, renewals.size() - anew, unreadable);
    }

    private static int write(Connection connection, List<Renewal> renewals) throws SQLException {
        if (renewals.isEmpty()) {
            return 0;
        }
        hold(connection, renewals);
        try (PreparedStatement update =
                connection.prepareStatement(renewals.get(0).before().table().update())) {
            for (Renewal renewal : renewals) {
                List<Object> parameters =
                        new ArrayList<>(renewal.after().values().values());
                parameters.addAll(renewal.before().key());
                parameters.addAll(renewal.before().values().values());
                for (int i = 0; i < parameters.size(); i++) {
                    set(update, i + 1, parameters.get(i));
                }
                update.addBatch();
            }
            return Arrays.stream(update.executeBatch()).sum();
        }
    }

    /** Null is one of bytes: all else is part of a key. */
    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null || value instanceof byte[]) {
            statement.setBytes(index, (byte[]) value);
        } else {
            statement.setObject(index, value);
        }
    }

    private static void hold(Connection connection, List<Renewal> renewals) throws SQLException {
        Object[] incidents = renewals.stream()
                .map(renewal -> renewal.before().incidentId())
                .distinct()
                .toArray();
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setArray(1, connection.createArrayOf("uuid", incidents));
            statement.execute();
        }
    }
}
