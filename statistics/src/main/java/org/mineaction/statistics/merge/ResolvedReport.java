package org.mineaction.statistics.merge;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known of one report.
 *
 * @param current the revision that speaks for the report; its state is the report's
 * @param others every other distinct revision
 */
record ResolvedReport(ResolvedRevision current, List<ResolvedRevision> others) {
    ResolvedReport {
        others = List.copyOf(others);
    }

    boolean counts() {
        return current.state() == State.COUNTED || current.state() == State.CONFLICTING;
    }

    Stream<ResolvedRevision> all() {
        return Stream.concat(Stream.of(current), others.stream());
    }

    Stream<Revision> revisions() {
        return all().map(ResolvedRevision::revision);
    }
}
