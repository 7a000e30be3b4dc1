package org.mineaction.statistics.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows that a batch takes away and puts in their place. Rows that stay as they are appear nowhere. */
final class FactChanges {
    private final List<UUID> oldCurrent = new ArrayList<>();
    private final List<Revision> oldOthers = new ArrayList<>();
    private final List<ResolvedRevision> newCurrent = new ArrayList<>();
    private final List<ResolvedRevision> newOthers = new ArrayList<>();

    /** Notes a report nothing was known of. */
    void add(ResolvedReport fresh) {
        newCurrent.add(fresh.current());
        newOthers.addAll(fresh.others());
    }

    /** Notes what differs between a report as it was and as it is. */
    void change(ResolvedReport before, ResolvedReport after) {
        if (!before.current().equals(after.current())) {
            oldCurrent.add(before.current().revision().report().reportId());
            newCurrent.add(after.current());
        }
        Set<ResolvedRevision> had = new HashSet<>(before.others());
        Set<ResolvedRevision> has = new HashSet<>(after.others());
        had.stream().filter(other -> !has.contains(other)).forEach(other -> oldOthers.add(other.revision()));
        has.stream().filter(other -> !had.contains(other)).forEach(newOthers::add);
    }

    List<UUID> oldCurrent() {
        return oldCurrent;
    }

    List<Revision> oldOthers() {
        return oldOthers;
    }

    List<ResolvedRevision> newCurrent() {
        return newCurrent;
    }

    List<ResolvedRevision> newOthers() {
        return newOthers;
    }
}
