package org.mineaction.statistics.reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mineaction.contract.Content;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Page;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.merge.FactRow;

/**
 * Finds reports of one kind.
 *
 * @param <C> the kind of content
 */
final class ReportQuery<C extends Content> {
    // One statement, so that a revision is never seen twice or not at all while it moves between the tables.
    private static final String ONE = """
            SELECT %1$s, true AS is_current FROM %2$s WHERE report_id = ?
            UNION ALL
            SELECT %1$s, false FROM %2$s_history WHERE report_id = ?
            ORDER BY revision DESC, is_current DESC, recorded_at, content_hash, submitted_by_team, submitted_by_role
            """;
    private static final String PAGE = """
            SELECT %1$s FROM %2$s WHERE %3$s ORDER BY listed_on DESC, report_id DESC LIMIT %4$d
            """;
    // The revision that spoke for each report then: it still does, or another has taken its place since.
    private static final String PAGE_AS_OF = """
            (SELECT %1$s FROM %2$s WHERE %3$s ORDER BY listed_on DESC, report_id DESC LIMIT %4$d)
            UNION ALL
            (SELECT %1$s FROM %2$s_history WHERE %5$s ORDER BY listed_on DESC, report_id DESC LIMIT %4$d)
            ORDER BY listed_on DESC, report_id DESC LIMIT %4$d
            """;

    private final Database database;
    private final PublicKind<C> kind;
    private final FactRow<C> row;
    private final String columns;

    ReportQuery(Database database, PublicKind<C> kind) {
        this.database = database;
        this.kind = kind;
        this.row = new FactRow<>(kind.table());
        this.columns = kind.columns();
    }

    /** The report with this id, if there is one. */
    Optional<PublishedReport> find(UUID id) throws SQLException {
        return database.read(connection -> find(connection, id));
    }

    private Optional<PublishedReport> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(ONE.formatted(columns, kind.table().name()))) {
            select.setObject(1, id);
            select.setObject(2, id);
            ReadRevision current = null;
            List<ReadRevision> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(read(rows));
                    current = rows.getBoolean("is_current") ? all.get(all.size() - 1) : current;
                }
            }
            return Optional.ofNullable(current).map(one -> PublishedReport.of(kind, one, all));
        }
    }

    /** One page of the reports asked for, the latest day first. */
    Page<PublishedRevision> list(ListRequest request) throws SQLException {
        return database.read(connection -> list(connection, request));
    }

    private Page<PublishedRevision> list(Connection connection, ListRequest request) throws SQLException {
        Conditions current = conditions(request).andOneOf("state", request.states());
        // One more than asked for tells whether there is a next page.
        int rowsAtMost = request.limit() + 1;
        String table = kind.table().name();
        String sql = PAGE.formatted(columns, table, current.sql(), rowsAtMost);
        Conditions all = current;
        if (request.asOf() != null) {
            OffsetDateTime asOf = request.asOf().atOffset(ZoneOffset.UTC);
            current.and("recorded_at <= ?", asOf);
            Conditions replaced =
                    conditions(request).and("reason IS NULL AND recorded_at <= ? AND replaced_at > ?", asOf, asOf);
            sql = PAGE_AS_OF.formatted(columns, table, current.sql(), rowsAtMost, replaced.sql());
            all = new Conditions().and(current).and(replaced);
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            all.set(select);
            List<PublishedRevision> items = new ArrayList<>();
            Bookmark last = null;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && items.size() < request.limit()) {
                    PublishedRevision item = PublishedRevision.listed(kind, read(rows), request.asOf() != null);
                    items.add(item);
                    last = new Bookmark(FactRow.listedOn(rows), item.reportId());
                }
                return new Page<>(items, rows.isAfterLast() || last == null ? null : last.written());
            }
        }
    }

    private ReadRevision read(ResultSet rows) throws SQLException {
        return new ReadRevision(row.read(rows), kind.place(rows));
    }

    private Conditions conditions(ListRequest request) {
        Conditions conditions = new Conditions()
                .and(
                        "listed_on BETWEEN ? AND ?",
                        request.period().from(),
                        request.period().to())
                .and(kind.inDistricts(request.districts()))
                .and(request.ofItsKind());
        if (request.team() != null) {
            conditions.and("team = ?", request.team());
        }
        if (!request.flags().isEmpty()) {
            // The second part says to PostgreSQL that the index of what needs a look has them all.
            conditions.and("flags && ?::text[] AND flags <> '{}'", (Object)
                    request.flags().toArray(String[]::new));
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
