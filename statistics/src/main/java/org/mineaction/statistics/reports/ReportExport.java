package org.mineaction.statistics.reports;

import org.mineaction.contract.Content;
import org.mineaction.http.Bookmark;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.Export;
import org.mineaction.statistics.export.PagedRows;

/** A whole list of reports, to be written to a file. */
final class ReportExport {
    private ReportExport() {}

    static <C extends Content> Export<PublishedRevision> of(
            PublicKind<C> kind, DistrictColumns districts, ReportQuery<C> query, ListRequest all) {
        return new Export<>(
                ReportColumns.of(kind, districts).inFiles(),
                new PagedRows<>(place -> query.list(
                        place == null ? all : all.after(Bookmark.read(place).orElseThrow()))));
    }
}
