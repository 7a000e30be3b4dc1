package org.mineaction.statistics.reports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mineaction.contract.FoundItem;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Page;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.merge.FactRow;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.ResolvedRevision;

/** Finds reports of found items. */
@Singleton
final class FoundItemQuery {
    private static final FactRow<FoundItem> ROW = new FactRow<>(new FoundItemTable());
    private static final String COLUMNS = String.join(", ", ROW.table().allColumns());

    // One statement, so that a revision is never seen twice or not at all while it moves between the tables.
    private static final String ONE = """
            SELECT %1$s, true AS is_current FROM found_item WHERE report_id = ?
            UNION ALL
            SELECT %1$s, false FROM found_item_history WHERE report_id = ?
            ORDER BY revision DESC, is_current DESC, recorded_at, content_hash, submitted_by_team, submitted_by_role
            """.formatted(COLUMNS);
    private static final String PAGE = """
            SELECT %s FROM found_item WHERE %s ORDER BY listed_on DESC, report_id DESC LIMIT %d
            """;

    private final Database database;

    FoundItemQuery(Database database) {
        this.database = database;
    }

    /** The report with this id, if there is one. */
    Optional<PublishedReport> find(UUID id) throws SQLException {
        return database.read(connection -> find(connection, id));
    }

    private static Optional<PublishedReport> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setObject(1, id);
            select.setObject(2, id);
            ResolvedRevision current = null;
            List<ResolvedRevision> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(ROW.read(rows));
                    current = rows.getBoolean("is_current") ? all.get(all.size() - 1) : current;
                }
            }
            return Optional.ofNullable(current).map(one -> PublishedReport.of(one, all));
        }
    }

    /** One page of the reports asked for, the latest day first. */
    Page<PublishedRevision> list(ListRequest request) throws SQLException {
        return database.read(connection -> list(connection, request));
    }

    private static Page<PublishedRevision> list(Connection connection, ListRequest request) throws SQLException {
        Conditions conditions = conditions(request);
        // One more than asked for tells whether there is a next page.
        String sql = PAGE.formatted(COLUMNS, conditions.sql(), request.limit() + 1);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            conditions.set(select);
            List<PublishedRevision> items = new ArrayList<>();
            Bookmark last = null;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && items.size() < request.limit()) {
                    PublishedRevision item = PublishedRevision.listed(ROW.read(rows));
                    items.add(item);
                    last = new Bookmark(FactRow.listedOn(rows), item.reportId());
                }
                return new Page<>(items, rows.isAfterLast() || last == null ? null : last.written());
            }
        }
    }

    private static Conditions conditions(ListRequest request) {
        Conditions conditions = new Conditions()
                .and("listed_on BETWEEN ? AND ?", request.from(), request.to())
                .andOneOf("state", request.states())
                .andOneOf("district", request.districts())
                .andOneOf("category", request.categories());
        if (request.team() != null) {
            conditions.and("team = ?", request.team());
        }
        if (!request.flags().isEmpty()) {
            conditions.and("flags && ?::text[]", (Object) request.flags().toArray(String[]::new));
        }
        if (request.after() != null) {
            conditions.and(
                    "(listed_on, report_id) < (?, ?)",
                    request.after().day(),
                    request.after().id());
        }
        return conditions;
    }
}
