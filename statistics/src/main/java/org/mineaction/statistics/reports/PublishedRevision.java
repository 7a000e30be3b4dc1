package org.mineaction.statistics.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Location;
import org.mineaction.contract.Report;
import org.mineaction.contract.Submitter;
import org.mineaction.statistics.merge.State;

/**
 * A revision as everybody may see it. Its JSON is flat: the content's fields stand beside these.
 *
 * @param reportId the report; null where the answer has said it already
 * @param revision the sender's count
 * @param state what became of it
 * @param recordedAt when it was accepted
 * @param team whose report it is
 * @param submittedBy who sent it
 * @param sourceId the team's own number; null when it has none
 * @param flags what somebody should look at
 * @param content what it says, with a place that everybody may know
 * @param location the place that everybody may know, if there is one that the content does not say; otherwise null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"reportId", "revision", "state", "recordedAt", "team", "submittedBy", "sourceId", "flags"})
public record PublishedRevision(
        UUID reportId,
        int revision,
        String state,
        Instant recordedAt,
        String team,
        Submitter submittedBy,
        String sourceId,
        List<Flag> flags,
        @JsonUnwrapped Content content,
        Location location) {
    public PublishedRevision {
        flags = List.copyOf(flags);
    }

    /** The revision that speaks for a report, or did at the instant asked for, as a list shows it: with the state of the report. */
    static <C extends Content> PublishedRevision listed(PublicKind<C> kind, ReadRevision speaking, boolean isAsOf) {
        boolean isReplaced = speaking.state() == State.SUPERSEDED;
        // Another revision, which a list does not read, may say that it still lies there.
        boolean hidden = kind.mayHidePlaces() && (isReplaced || speaking.state() == State.CONFLICTING);
        // As of an instant there is what counted then, whatever has come of it since.
        State state = isAsOf ? State.COUNTED : speaking.state();
        return of(kind, speaking.report().reportId(), speaking, state.published(), hidden);
    }

    static <C extends Content> PublishedRevision of(
            PublicKind<C> kind, UUID id, ReadRevision read, String state, boolean hidden) {
        Report<?> report = read.report();
        return new PublishedRevision(
                id,
                report.revision(),
                state,
                report.recordedAt(),
                report.team(),
                report.submittedBy(),
                report.sourceId(),
                report.flags(),
                content(kind, read, hidden),
                hidden || read.place() == null ? null : kind.shown(read.place()));
    }

    private static <C extends Content> Content content(PublicKind<C> kind, ReadRevision read, boolean hidden) {
        return kind.said(read.content())
                .<Content>map(said -> hidden ? kind.withoutPlace(said) : kind.inPublic(said))
                .orElseGet(read::content);
    }
}
