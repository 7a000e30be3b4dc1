package org.mineaction.statistics.reports;

import org.mineaction.contract.Content;
import org.mineaction.contract.Location;
import org.mineaction.contract.Report;
import org.mineaction.statistics.merge.ResolvedRevision;
import org.mineaction.statistics.merge.State;

/**
 * A revision as it was read.
 *
 * @param resolved what it says and what became of it
 * @param place where exactly, if that is known but not said in its content; otherwise null
 */
record ReadRevision(ResolvedRevision resolved, Location place) {
    Report<?> report() {
        return resolved.revision().report();
    }

    Content content() {
        return report().content();
    }

    State state() {
        return resolved.state();
    }
}
