package org.mineaction.statistics.merge;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Function;

/** Applies changes to the daily totals. */
final class TotalWriter {
    private static final String UPSERT = """
            INSERT INTO daily_total AS t (kind, day, district, code, partition, amount, reports)
            SELECT * FROM unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[])
            ON CONFLICT (kind, day, district, code, partition)
            DO UPDATE SET amount = t.amount + excluded.amount, reports = t.reports + excluded.reports
            """;
    // A ledger built anew never had these rows.
    private static final String DELETE_NOTHING = """
            DELETE FROM daily_total t
            USING unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::integer[])
                  AS touched (kind, day, district, code, partition)
            WHERE (t.kind, t.day, t.district, t.code, t.partition)
                  = (touched.kind, touched.day, touched.district, touched.code, touched.partition)
              AND t.reports = 0
            """;

    void write(Connection connection, SortedMap<TotalKey, TotalChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        upsert(connection, changes);
        if (changes.values().stream().anyMatch(change -> change.reports() < 0)) {
            deleteNothing(connection, changes.keySet());
        }
    }

    private static void upsert(Connection connection, SortedMap<TotalKey, TotalChange> changes) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            setKeys(connection, upsert, changes.keySet());
            upsert.setArray(6, array(connection, "bigint", changes.values(), TotalChange::amount));
            upsert.setArray(7, array(connection, "bigint", changes.values(), TotalChange::reports));
            upsert.executeUpdate();
        }
    }

    private static void deleteNothing(Connection connection, Collection<TotalKey> touched) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE_NOTHING)) {
            setKeys(connection, delete, touched);
            delete.executeUpdate();
        }
    }

    private static void setKeys(Connection connection, PreparedStatement statement, Collection<TotalKey> keys)
            throws SQLException {
        statement.setArray(1, array(connection, "text", keys, TotalKey::kind));
        statement.setArray(2, array(connection, "date", keys, key -> key.day().toString()));
        statement.setArray(3, array(connection, "text", keys, TotalKey::district));
        statement.setArray(4, array(connection, "text", keys, TotalKey::code));
        statement.setArray(5, array(connection, "integer", keys, TotalKey::partition));
    }

    private static <T> Array array(Connection connection, String type, Collection<T> of, Function<T, ?> element)
            throws SQLException {
        return connection.createArrayOf(type, of.stream().map(element).toArray());
    }
}
