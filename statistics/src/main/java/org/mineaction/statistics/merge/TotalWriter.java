package org.mineaction.statistics.merge;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Applies changes to a table of running totals. */
final class TotalWriter {
    /** What counts, by the day it is of and the month in which it came to count. */
    static final TotalWriter DAILY =
            new TotalWriter("daily_total", Key.KIND, Key.DAY, Key.DISTRICT, Key.CODE, Key.KNOWN_IN);
    /** What counts, by month. */
    static final TotalWriter MONTHLY = new TotalWriter("monthly_total", Key.KIND, Key.MONTH, Key.DISTRICT, Key.CODE);

    /** Tells whether rows came to nothing. */
    private static final String UPSERT = """
            WITH written AS (
                INSERT INTO %1$s AS t (%2$s, amount, reports)
                SELECT * FROM unnest(%3$s, ?::bigint[], ?::bigint[])
                ON CONFLICT (%2$s)
                DO UPDATE SET amount = t.amount + excluded.amount, reports = t.reports + excluded.reports
                RETURNING t.amount, t.reports)
            SELECT EXISTS (SELECT FROM written WHERE (amount, reports) = (0, 0))
            """;
    // A ledger built anew never had these rows.
    private static final String DELETE_NOTHING = """
            DELETE FROM %1$s t
            USING unnest(%2$s) AS touched (%3$s)
            WHERE (%4$s) = (%5$s) AND (t.amount, t.reports) = (0, 0)
            """;

    private final List<Key> keys;
    private final String upsert;
    private final String deleteNothing;

    /** A column of the key. */
    private enum Key {
        KIND("kind", "text", TotalKey::kind),
        DAY("day", "date", key -> key.begins().toString()),
        MONTH("month", "date", key -> key.begins().toString()),
        DISTRICT("district", "text", TotalKey::district),
        CODE("code", "text", TotalKey::code),
        KNOWN_IN("known_in", "date", key -> key.knownIn().toString());

        private final String column;
        private final String type;

        @SuppressWarnings("ImmutableEnumChecker") // they have no state
        private final Function<TotalKey, String> text;

        Key(String column, String type, Function<TotalKey, String> text) {
            this.column = column;
            this.type = type;
            this.text = text;
        }
    }

    private TotalWriter(String table, Key... keys) {
        this.keys = List.of(keys);
        String arrays = listed(key -> "?::" + key.type + "[]");
        String columns = listed(key -> key.column);
        upsert = UPSERT.formatted(table, columns, arrays);
        deleteNothing = DELETE_NOTHING.formatted(
                table, arrays, columns, listed(key -> "t." + key.column), listed(key -> "touched." + key.column));
    }

    private String listed(Function<Key, String> written) {
        return keys.stream().map(written).collect(joining(", "));
    }

    /** Applies them in their order, so that nobody waits for a row while holding a later one. */
    void write(Connection connection, SortedMap<TotalKey, TotalChange> changes) throws SQLException {
        if (!changes.isEmpty() && upsert(connection, changes)) {
            deleteNothing(connection, changes.keySet());
        }
    }

    private boolean upsert(Connection connection, SortedMap<TotalKey, TotalChange> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            int next = setKeys(connection, statement, changes.keySet());
            statement.setObject(next, numbers(changes.values(), TotalChange::amount));
            statement.setObject(next + 1, numbers(changes.values(), TotalChange::reports));
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private void deleteNothing(Connection connection, Collection<TotalKey> touched) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(deleteNothing)) {
            setKeys(connection, delete, touched);
            delete.executeUpdate();
        }
    }

    /** Sets the arrays of the key, and returns the number of the next parameter. */
    private int setKeys(Connection connection, PreparedStatement statement, Collection<TotalKey> touched)
            throws SQLException {
        int next = 1;
        for (Key key : keys) {
            String[] texts = touched.stream().map(key.text).toArray(String[]::new);
            statement.setArray(next++, connection.createArrayOf("text", texts));
        }
        return next;
    }

    /** An array of primitives travels in binary. */
    private static long[] numbers(Collection<TotalChange> changes, ToLongFunction<TotalChange> number) {
        return changes.stream().mapToLong(number).toArray();
    }
}
