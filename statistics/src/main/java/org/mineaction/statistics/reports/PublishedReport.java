package org.mineaction.statistics.reports;

import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Content;
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
    static <C extends Content> PublishedReport of(PublicKind<C> kind, ReadRevision current, List<ReadRevision> all) {
        boolean hidden = hidesThePlace(kind, current, all);
        return new PublishedReport(
                current.report().reportId(),
                current.state().published(),
                all.stream()
                        .map(one -> revision(kind, one, one.equals(current), hidden))
                        .toList());
    }

    /**
     * Whether any revision that says where it lies would give it away: the one that says last what was found, and those in conflict
     * with it, decide. What somebody else was refused to say decides nothing.
     */
    private static <C extends Content> boolean hidesThePlace(
            PublicKind<C> kind, ReadRevision current, List<ReadRevision> all) {
        return all.stream().anyMatch(one -> one.state() == State.CONFLICTING && hidesIt(kind, one))
                || all.stream()
                        .filter(one -> one.equals(current) || one.state() == State.SUPERSEDED)
                        .filter(one -> kind.said(one.content()).isPresent())
                        .findFirst()
                        .filter(last -> hidesIt(kind, last))
                        .isPresent();
    }

    private static <C extends Content> boolean hidesIt(PublicKind<C> kind, ReadRevision one) {
        return kind.said(one.content()).filter(kind::hidesItsPlace).isPresent();
    }

    private static <C extends Content> PublishedRevision revision(
            PublicKind<C> kind, ReadRevision one, boolean isCurrent, boolean hidden) {
        State state = isCurrent && one.state() == State.CONFLICTING ? State.COUNTED : one.state();
        return PublishedRevision.of(kind, null, one, state.published(), hidden);
    }
}
