package org.mineaction.statistics.reports;

import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Content;
import org.mineaction.contract.Report;
import org.mineaction.statistics.merge.ResolvedRevision;
import org.mineaction.statistics.merge.State;

/**
 * One report with everything that was ever sent of it.
 *
 * @param reportId which
 * @param state whether it counts
 * @param revisions the highest first; of those with the same number the one that speaks for the report, then the earliest
 */
public record PublishedReport(UUID reportId, String state, List<PublishedRevision> revisions) {
    public PublishedReport {
        revisions = List.copyOf(revisions);
    }

    /**
     * The report as everybody may see it.
     *
     * @param kind what everybody may know of such reports
     * @param current the revision that speaks for the report
     * @param all every revision, the current one among them
     */
    static <C extends Content> PublishedReport of(
            PublicKind<C> kind, ResolvedRevision current, List<ResolvedRevision> all) {
        boolean hidden = all.stream().anyMatch(one -> hidesThePlace(kind, one));
        return new PublishedReport(
                current.revision().report().reportId(),
                current.state().published(),
                all.stream()
                        .map(one -> revision(kind, one, one.equals(current), hidden))
                        .toList());
    }

    /** Another revision, earlier or in conflict, that says where it lies would give it away. */
    private static <C extends Content> boolean hidesThePlace(PublicKind<C> kind, ResolvedRevision one) {
        return one.state() != State.SUPERSEDED
                && kind.said(one.revision().report())
                        .filter(kind::hidesItsPlace)
                        .isPresent();
    }

    private static <C extends Content> PublishedRevision revision(
            PublicKind<C> kind, ResolvedRevision one, boolean isCurrent, boolean hidden) {
        Report<?> report = one.revision().report();
        State state = isCurrent && one.state() == State.CONFLICTING ? State.COUNTED : one.state();
        return PublishedRevision.of(kind, null, report, state.published(), hidden);
    }
}
