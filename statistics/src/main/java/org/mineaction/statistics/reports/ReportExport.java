package org.mineaction.statistics.reports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Withdrawal;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Page;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.Export;

/**
 * A whole list of reports, to be written to a file. It is read in pages, so that a reader who is slow keeps nobody waiting.
 *
 * @param <C> the kind of content
 */
final class ReportExport<C extends Content> implements Export.Rows<PublishedRevision> {
    private final ReportQuery<C> query;
    private ListRequest next;

    private ReportExport(ReportQuery<C> query, ListRequest first) {
        this.query = query;
        this.next = first;
    }

    static <C extends Content> Export<PublishedRevision> of(PublicKind<C> kind, ReportQuery<C> query, ListRequest all) {
        return new Export<>(columns(kind), new ReportExport<>(query, all));
    }

    @Override
    public List<PublishedRevision> next() throws SQLException {
        if (next == null) {
            return List.of();
        }
        Page<PublishedRevision> page = query.list(next);
        next = page.next() == null
                ? null
                : next.after(Bookmark.read(page.next()).orElseThrow());
        return page.items();
    }

    private static <C extends Content> List<Column<PublishedRevision>> columns(PublicKind<C> kind) {
        List<Column<PublishedRevision>> columns = new ArrayList<>();
        columns.add(new Column<>("reportId", "#meta+id", PublishedRevision::reportId));
        columns.add(new Column<>("revision", "#meta+revision", PublishedRevision::revision));
        columns.add(new Column<>("state", "#status", PublishedRevision::state));
        columns.add(new Column<>("recordedAt", "#date+recorded", PublishedRevision::recordedAt));
        columns.add(new Column<>("team", "#org+reporting", PublishedRevision::team));
        columns.add(new Column<>(
                "submittedBy", "#org+submitting", row -> row.submittedBy().team()));
        columns.add(new Column<>("sourceId", "#meta+source", PublishedRevision::sourceId));
        columns.add(new Column<>("flags", "#meta+flags", ReportExport::flags));
        kind.exported()
                .forEach(column -> columns.add(new Column<>(column.name(), column.tag(), row -> kind.said(row.content())
                        .map(column.value())
                        .orElse(null))));
        columns.addAll(kind.exportedOfPlace());
        columns.add(new Column<>("reason", "#meta+reason", ReportExport::reason));
        return columns;
    }

    private static String flags(PublishedRevision row) {
        return row.flags().isEmpty()
                ? null
                : row.flags().stream().map(Flag::code).collect(Collectors.joining(" "));
    }

    private static String reason(PublishedRevision row) {
        return row.content() instanceof Withdrawal withdrawal
                ? withdrawal.reason().code()
                : null;
    }
}
