package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Applies changes to a table of running totals.
 *
 * @param table its name
 * @param begins its column for the day on which what is counted begins
 */
record TotalWriter(String table, String begins) {
    static final TotalWriter DAILY = new TotalWriter("daily_total", "day");
    static final TotalWriter MONTHLY = new TotalWriter("monthly_total", "month");

    private static final String UPSERT = """
            INSERT INTO %1$s AS t (kind, %2$s, district, code, amount, reports)
            SELECT * FROM unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
            ON CONFLICT (kind, %2$s, district, code)
            DO UPDATE SET amount = t.amount + excluded.amount, reports = t.reports + excluded.reports
            """;
    // A ledger built anew never had these rows.
    private static final String DELETE_NOTHING = """
            DELETE FROM %1$s t
            USING unnest(?::text[], ?::date[], ?::text[], ?::text[]) AS touched (kind, begins, district, code)
            WHERE (t.kind, t.%2$s, t.district, t.code)
                  = (touched.kind, touched.begins, touched.district, touched.code)
              AND t.reports = 0
            """;

    /** Applies them in their order, so that nobody waits for a row while holding a later one. */
    void write(Connection connection, SortedMap<TotalKey, TotalChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        upsert(connection, changes);
        if (changes.values().stream().anyMatch(change -> change.reports() < 0)) {
            deleteNothing(connection, changes.keySet());
        }
    }

    private void upsert(Connection connection, SortedMap<TotalKey, TotalChange> changes) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT.formatted(table, begins))) {
            setKeys(connection, upsert, changes.keySet());
            upsert.setObject(5, numbers(changes.values(), TotalChange::amount));
            upsert.setObject(6, numbers(changes.values(), TotalChange::reports));
            upsert.executeUpdate();
        }
    }

    private void deleteNothing(Connection connection, Collection<TotalKey> touched) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_NOTHING.formatted(table, begins))) {
            setKeys(connection, delete, touched);
            delete.executeUpdate();
        }
    }

    private static void setKeys(Connection connection, PreparedStatement statement, Collection<TotalKey> keys)
            throws SQLException {
        setTexts(connection, statement, 1, keys, TotalKey::kind);
        setTexts(connection, statement, 2, keys, key -> key.begins().toString());
        setTexts(connection, statement, 3, keys, TotalKey::district);
        setTexts(connection, statement, 4, keys, TotalKey::code);
    }

    private static void setTexts(
            Connection connection,
            PreparedStatement statement,
            int index,
            Collection<TotalKey> keys,
            Function<TotalKey, String> text)
            throws SQLException {
        String[] texts = keys.stream().map(text).toArray(String[]::new);
        statement.setArray(index, connection.createArrayOf("text", texts));
    }

    /** An array of primitives travels in binary. */
    private static long[] numbers(Collection<TotalChange> changes, ToLongFunction<TotalChange> number) {
        return changes.stream().mapToLong(number).toArray();
    }
}
