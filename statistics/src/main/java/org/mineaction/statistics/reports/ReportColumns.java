package org.mineaction.statistics.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.contract.Withdrawal;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;

/**
 * The columns of a table of reports, in a file or on a page.
 *
 * @param ofContent those that only reports of this kind have
 */
record ReportColumns(List<Column<PublishedRevision>> ofContent) {
    private static final List<Column<PublishedRevision>> WHICH = List.of(
            new Column<>("reportId", "#meta+id", PublishedRevision::reportId),
            new Column<>("revision", "#meta+revision", PublishedRevision::revision),
            new Column<>("state", "#status", PublishedRevision::state),
            new Column<>("recordedAt", "#date+recorded", PublishedRevision::recordedAt),
            new Column<>("team", "#org+reporting", PublishedRevision::team));
    private static final Column<PublishedRevision> SENDING_TEAM = new Column<>(
            "submittedBy", "#org+submitting", row -> row.submittedBy().team());
    private static final Column<PublishedRevision> OTHER_SENDER =
            new Column<>("submittedBy", "", ReportColumns::otherSender);
    private static final List<Column<PublishedRevision>> ABOUT = List.of(
            new Column<>("sourceId", "#meta+source", PublishedRevision::sourceId),
            new Column<>("flags", "#meta+flags", ReportColumns::flags));
    private static final Column<PublishedRevision> REASON =
            new Column<>("reason", "#meta+reason", ReportColumns::reason);

    static <C extends Content> ReportColumns of(PublicKind<C> kind, DistrictColumns districts) {
        List<Column<PublishedRevision>> columns = new ArrayList<>();
        kind.exported(districts)
                .forEach(column -> columns.add(new Column<>(column.name(), column.tag(), row -> kind.said(row.content())
                        .map(column.value())
                        .orElse(null))));
        columns.addAll(kind.exportedOfPlace());
        return new ReportColumns(columns);
    }

    /** As files have them. */
    List<Column<PublishedRevision>> inFiles() {
        return Stream.of(WHICH, List.of(SENDING_TEAM), ABOUT, ofContent, List.of(REASON))
                .flatMap(List::stream)
                .toList();
    }

    /** As people read them: first of all what was reported, and who has sent it only if it was not the team itself. */
    List<Column<PublishedRevision>> onPages() {
        return Stream.of(ofContent, List.of(REASON), WHICH, List.of(OTHER_SENDER), ABOUT)
                .flatMap(List::stream)
                .toList();
    }

    private static Submitter otherSender(PublishedRevision row) {
        boolean isTheTeam = row.submittedBy().equals(new Submitter(row.team(), Role.REPORTER));
        return isTheTeam ? null : row.submittedBy();
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
