package org.mineaction.statistics.merge;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.mineaction.statistics.merge.Merged.Outcome;
import org.mineaction.statistics.merge.Revision.Identity;

/** Counts what the records of a batch come to. */
final class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    /** Of one batch; the counters tell the rest. */
    private static final int MOST_TOLD = 20;

    private int told;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    void count(ResolvedReport before, List<Revision> arrived, ResolvedReport after) {
        if (before == null && arrived.size() == 1) {
            count(outcome(after.current().state()), arrived.get(0));
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
            State state = states.getOrDefault(revision.identity(), current);
            count(isNews ? outcome(state) : Outcome.UNCHANGED, revision);
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

    private void count(Outcome outcome, Revision revision) {
        counts.merge(outcome, 1, Integer::sum);
        if ((outcome == Outcome.CONFLICTING || outcome == Outcome.REFUSED) && ++told <= MOST_TOLD) {
            LOG.infof(
                    "%s: partition=%d reportId=%s revision=%d",
                    outcome, revision.partition(), revision.report().reportId(), revision.number());
        }
    }

    Map<Outcome, Integer> counts() {
        return counts;
    }
}
