package org.mineaction.statistics.merge;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.mineaction.contract.ReportKind;
import org.mineaction.relay.Lane;

/** Notes, in the transaction of a merge, which totals of days it may have changed, so that they are published. */
public final class ChangedTotals {
    /** Where they are published. */
    public static final Lane LANE = new Lane("changed_total", 0x746F74616C78L, 0x746F74616C79L);

    private static final String NOTE = """
            WITH noted AS (
                INSERT INTO changed_total (kind, days, districts, codes) VALUES (?, ?::date[], ?, ?)
            )
            """ + LANE.wake();

    private ChangedTotals() {}

    static void note(Connection connection, ReportKind<?> kind, Collection<TotalKey> touched) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, kind.name());
            insert.setArray(2, texts(connection, touched, key -> key.begins().toString()));
            insert.setArray(3, texts(connection, touched, TotalKey::district));
            insert.setArray(4, texts(connection, touched, TotalKey::code));
            insert.execute();
        }
    }

    private static Array texts(Connection connection, Collection<TotalKey> keys, Function<TotalKey, String> text)
            throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(text).toArray(String[]::new));
    }
}
