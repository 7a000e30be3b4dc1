package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mineaction.contract.Content;

/**
 * What the database knows of reports, held against others who would change it at the same time.
 *
 * @param row how the reports are kept
 * @param <C> the kind of content
 */
record KnownReports<C extends Content>(FactRow<C> row) {
    private static final String CURRENT = """
            SELECT * FROM %s WHERE report_id = ANY (?) ORDER BY report_id FOR UPDATE
            """;
    private static final String OTHERS = """
            SELECT * FROM %s_history WHERE report_id = ANY (?)
            """;

    /** Those of the reports that are known. Their rows are locked, in the order of their ids, to the transaction's end. */
    Map<UUID, ResolvedReport> lock(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, ResolvedRevision> current = new HashMap<>();
        for (ResolvedRevision known : select(connection, CURRENT, ids, row::read)) {
            current.put(known.revision().report().reportId(), known);
        }
        return current.isEmpty() ? Map.of() : withOthers(connection, current);
    }

    private Map<UUID, ResolvedReport> withOthers(Connection connection, Map<UUID, ResolvedRevision> current)
            throws SQLException {
        Map<UUID, List<ResolvedRevision>> others = new HashMap<>();
        for (ResolvedRevision other : select(connection, OTHERS, current.keySet(), row::readOther)) {
            others.computeIfAbsent(other.revision().report().reportId(), id -> new ArrayList<>())
                    .add(other);
        }
        Map<UUID, ResolvedReport> known = new HashMap<>();
        current.forEach(
                (id, revision) -> known.put(id, new ResolvedReport(revision, others.getOrDefault(id, List.of()))));
        return known;
    }

    private interface Reader {
        ResolvedRevision read(ResultSet row) throws SQLException;
    }

    private List<ResolvedRevision> select(Connection connection, String sql, Collection<UUID> ids, Reader reader)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(sql.formatted(row.table().name()))) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", ids.stream().map(UUID::toString).toArray(String[]::new)));
            List<ResolvedRevision> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }
}
