package org.mineaction.statistics.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Withdrawal;
import org.mineaction.http.Bookmark;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.Export;
import org.mineaction.statistics.export.PagedRows;

/** A whole list of reports, to be written to a file. */
final class ReportExport {
    private ReportExport() {}

    static <C extends Content> Export<PublishedRevision> of(
            PublicKind<C> kind, DistrictColumns districts, ReportQuery<C> query, ListRequest all) {
        return new Export<>(
                columns(kind, districts),
                new PagedRows<>(place -> query.list(
                        place == null ? all : all.after(Bookmark.read(place).orElseThrow()))));
    }

    private static <C extends Content> List<Column<PublishedRevision>> columns(
            PublicKind<C> kind, DistrictColumns districts) {
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
        kind.exported(districts)
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
