package org.mineaction.statistics.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Withdrawal;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;

/**
 * The columns of a table of reports, in a file or on a page.
 *
 * @param ofReports those that reports of every kind have
 * @param ofContent those that only this kind has
 * @param ofWithdrawals that of those which are withdrawn
 */
record ReportColumns(
        List<Column<PublishedRevision>> ofReports,
        List<Column<PublishedRevision>> ofContent,
        List<Column<PublishedRevision>> ofWithdrawals) {
    private static final Column<PublishedRevision> ROLE =
            new Column<>("role", "", row -> row.submittedBy().role().code());

    static <C extends Content> ReportColumns of(PublicKind<C> kind, DistrictColumns districts) {
        return new ReportColumns(
                List.of(
                        new Column<>("reportId", "#meta+id", PublishedRevision::reportId),
                        new Column<>("revision", "#meta+revision", PublishedRevision::revision),
                        new Column<>("state", "#status", PublishedRevision::state),
                        new Column<>("recordedAt", "#date+recorded", PublishedRevision::recordedAt),
                        new Column<>("team", "#org+reporting", PublishedRevision::team),
                        new Column<>("submittedBy", "#org+submitting", row -> row.submittedBy()
                                .team()),
                        new Column<>("sourceId", "#meta+source", PublishedRevision::sourceId),
                        new Column<>("flags", "#meta+flags", ReportColumns::flags)),
                ofContent(kind, districts),
                List.of(new Column<>("reason", "#meta+reason", ReportColumns::reason)));
    }

    private static <C extends Content> List<Column<PublishedRevision>> ofContent(
            PublicKind<C> kind, DistrictColumns districts) {
        List<Column<PublishedRevision>> columns = new ArrayList<>();
        kind.exported(districts)
                .forEach(column -> columns.add(new Column<>(column.name(), column.tag(), row -> kind.said(row.content())
                        .map(column.value())
                        .orElse(null))));
        columns.addAll(kind.exportedOfPlace());
        return columns;
    }

    /** As files have them. */
    List<Column<PublishedRevision>> inFiles() {
        return Stream.of(ofReports, ofContent, ofWithdrawals)
                .flatMap(List::stream)
                .toList();
    }

    /** As people read them: first of all what was reported, and at last in which role somebody has sent it. */
    List<Column<PublishedRevision>> onPages() {
        return Stream.of(ofContent, ofWithdrawals, ofReports, List.of(ROLE))
                .flatMap(List::stream)
                .toList();
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
