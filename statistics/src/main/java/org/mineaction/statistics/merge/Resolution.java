package org.mineaction.statistics.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which revision of a report counts, and what becomes of the others. It depends on nothing but the set of events known of
 * the report, so that order, batches, repeats and a rebuild make no difference.
 */
final class Resolution {
    private final String owner;
    /** Of each revision the event that stands for it: the earliest of those that may count. */
    private final NavigableMap<Integer, Revision> winners = new TreeMap<>();
    /** The highest revision in which an editor has spoken, whether or not it won; 0 when none has. */
    private final int highestByEditor;

    private Resolution(List<Revision> earliestFirst) {
        owner = earliestFirst.stream()
                .filter(Resolution::mayFoundReport)
                .findFirst()
                .map(revision -> revision.report().team())
                .orElse(null);
        earliestFirst.stream().filter(this::mayCount).forEach(this::stand);
        highestByEditor = earliestFirst.stream()
                .filter(Revision::isByEditor)
                .mapToInt(Revision::number)
                .max()
                .orElse(0);
    }

    /** Resolves the events of one report, of which there is at least one; repeats among them are dropped. */
    static ResolvedReport of(Collection<Revision> events) {
        if (events.size() == 1) {
            return alone(events.iterator().next());
        }
        List<Revision> distinct = distinct(events);
        Resolution resolution = new Resolution(distinct);
        Revision current = resolution.winners.isEmpty()
                ? representative(distinct)
                : resolution.winners.lastEntry().getValue();
        List<ResolvedRevision> others = distinct.stream()
                .filter(revision -> !revision.equals(current))
                .map(revision ->
                        new ResolvedRevision(revision, resolution.stateOf(revision), resolution.replacedAt(revision)))
                .toList();
        return new ResolvedReport(new ResolvedRevision(current, resolution.stateOf(current, others), null), others);
    }

    /** Nearly every report. The general way comes to the same, with sorting and maps that most batches need not pay for. */
    private static ResolvedReport alone(Revision revision) {
        State withoutRefusal = revision.isWithdrawal() ? State.WITHDRAWN : State.COUNTED;
        State state = mayFoundReport(revision) ? withoutRefusal : State.REFUSED;
        return new ResolvedReport(new ResolvedRevision(revision, state, null), List.of());
    }

    /** Of an exact resend the earliest is kept. */
    private static List<Revision> distinct(Collection<Revision> events) {
        List<Revision> sorted = new ArrayList<>(events);
        sorted.sort(Revision.EARLIEST_FIRST);
        Map<Revision.Identity, Revision> distinct = new LinkedHashMap<>();
        sorted.forEach(revision -> distinct.putIfAbsent(revision.identity(), revision));
        return List.copyOf(distinct.values());
    }

    /** A report none of whose revisions may count still has a row: the highest revision, as first sent. */
    private static Revision representative(List<Revision> earliestFirst) {
        int highest = earliestFirst.stream()
                .max(Comparator.comparingInt(Revision::number))
                .orElseThrow()
                .number();
        return earliestFirst.stream()
                .filter(revision -> revision.number() == highest)
                .findFirst()
                .orElseThrow();
    }

    /** Whether it can make its team the owner of the report: sent by that team itself or by an editor. */
    private static boolean mayFoundReport(Revision revision) {
        return revision.isByEditor() || revision.isSentBy(revision.report().team());
    }

    private boolean mayCount(Revision revision) {
        return revision.isByEditor()
                || (revision.isSentBy(owner) && revision.report().team().equals(owner));
    }

    private void stand(Revision revision) {
        winners.putIfAbsent(revision.number(), revision);
    }

    private State stateOf(Revision current, List<ResolvedRevision> others) {
        if (winners.isEmpty()) {
            return State.REFUSED;
        }
        if (current.isWithdrawal()) {
            return State.WITHDRAWN;
        }
        return others.stream().anyMatch(other -> other.state() == State.CONFLICTING)
                ? State.CONFLICTING
                : State.COUNTED;
    }

    private State stateOf(Revision other) {
        if (!mayCount(other)) {
            return State.REFUSED;
        }
        Revision winner = winners.get(other.number());
        if (winner.equals(other)) {
            return State.SUPERSEDED;
        }
        if (winner.contentHash().equals(other.contentHash())) {
            return State.RESENT;
        }
        return isSettledAfter(other.number()) ? State.SUPERSEDED : State.CONFLICTING;
    }

    /** When a higher revision took its place; null when one was there already, or it never counted. */
    private Instant replacedAt(Revision other) {
        if (!other.equals(winners.get(other.number()))) {
            return null;
        }
        Instant recordedAt = other.report().recordedAt();
        return winners.tailMap(other.number(), false).values().stream()
                .map(higher -> higher.report().recordedAt())
                .min(Comparator.naturalOrder())
                .filter(recordedAt::isBefore)
                .orElse(null);
    }

    /** A conflict stays open until an editor has spoken in a higher revision. */
    private boolean isSettledAfter(int number) {
        return number < highestByEditor;
    }
}
