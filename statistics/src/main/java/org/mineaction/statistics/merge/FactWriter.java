package org.mineaction.statistics.merge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.mineaction.contract.Content;
import org.postgresql.PGConnection;

/**
 * Writes changed rows: those that go are deleted by key, those that come are copied. Most reports are new, so most batches
 * are one bare COPY.
 *
 * @param row how the reports are kept
 * @param <C> the kind of content
 */
record FactWriter<C extends Content>(FactRow<C> row) {
    private static final String DELETE_CURRENT = """
            DELETE FROM %s WHERE report_id = ANY (?)
            """;
    private static final String DELETE_OTHERS = """
            DELETE FROM %s_history h
            USING unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[])
                  AS gone (report_id, revision, content_hash, team, role)
            WHERE h.report_id = gone.report_id
              AND h.revision = gone.revision
              AND h.content_hash = decode(gone.content_hash, 'hex')
              AND h.submitted_by_team = gone.team
              AND h.submitted_by_role = gone.role
            """;

    void write(Connection connection, FactChanges changes) throws SQLException {
        deleteCurrent(connection, changes.oldCurrent());
        deleteOthers(connection, changes.oldOthers());
        copy(connection, row.table().name(), row.table().allColumns(), changes.newCurrent(), row::write);
        copy(connection, row.table().name() + "_history", row.columnsOfOthers(), changes.newOthers(), row::writeOther);
    }

    private void deleteCurrent(Connection connection, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement(DELETE_CURRENT.formatted(row.table().name()))) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private void deleteOthers(Connection connection, List<Revision> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement(DELETE_OTHERS.formatted(row.table().name()))) {
            delete.setArray(1, array(connection, "uuid", gone, revision -> revision.report()
                    .reportId()));
            delete.setArray(2, array(connection, "integer", gone, Revision::number));
            delete.setArray(3, array(connection, "text", gone, Revision::contentHash));
            delete.setArray(
                    4, array(connection, "text", gone, one -> one.identity().submittedByTeam()));
            delete.setArray(
                    5, array(connection, "text", gone, one -> one.identity().submittedByRole()));
            delete.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Revision> of, Function<Revision, ?> element)
            throws SQLException {
        return connection.createArrayOf(type, of.stream().map(element).toArray());
    }

    private static void copy(
            Connection connection,
            String into,
            List<String> columns,
            List<ResolvedRevision> rows,
            BiConsumer<ResolvedRevision, CopyRows> write)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        CopyRows copied = new CopyRows(columns.size());
        rows.forEach(one -> write.accept(one, copied));
        ByteBuffer bytes = copied.end();
        String copy = "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(into, String.join(", ", columns));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new ByteArrayInputStream(bytes.array(), bytes.arrayOffset(), bytes.limit()));
        } catch (IOException e) {
            throw new SQLException("the rows could not be copied", "08006", e);
        }
    }
}
