package org.mineaction.statistics.merge;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mineaction.statistics.merge.Merged.Outcome;
import org.mineaction.statistics.merge.Revision.Identity;

/** Counts what the records of a batch come to. */
final class Outcomes {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    void count(ResolvedReport before, List<Revision> arrived, ResolvedReport after) {
        if (before == null && arrived.size() == 1) {
            count(outcome(after.current().state()));
            return;
        }
        Set<Identity> seen = before == null
                ? new HashSet<>()
                : before.revisions().map(Revision::identity).collect(Collectors.toCollection(HashSet::new));
        Map<Identity, State> states = after.others().stream()
                .collect(Collectors.toMap(other -> other.revision().identity(), ResolvedRevision::state));
        for (Revision revision : arrived) {
            boolean isNews = seen.add(revision.identity());
            State current = after.current().state() == State.REFUSED ? State.REFUSED : State.COUNTED;
            count(isNews ? outcome(states.getOrDefault(revision.identity(), current)) : Outcome.UNCHANGED);
        }
    }

    private static Outcome outcome(State state) {
        return switch (state) {
            case COUNTED, WITHDRAWN, SUPERSEDED -> Outcome.MERGED;
            case CONFLICTING -> Outcome.CONFLICTING;
            case REFUSED -> Outcome.REFUSED;
            case RESENT -> Outcome.UNCHANGED;
        };
    }

    private void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    Map<Outcome, Integer> counts() {
        return counts;
    }
}
