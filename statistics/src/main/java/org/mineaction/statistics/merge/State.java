package org.mineaction.statistics.merge;

import java.util.Locale;

/** How a revision stands among the revisions of its report. The names are what the database holds. */
public enum State {
    /** It is what the report says, and it is in the totals. */
    COUNTED,
    /**
     * Of a report's row: it counts, but an open conflict wants an editor. Of a row of history: it says something else under
     * the same revision as another that was recorded before it.
     */
    CONFLICTING,
    /** It takes the report out of the totals. */
    WITHDRAWN,
    /** A later revision, or an editor's word on the conflict, has taken its place. */
    SUPERSEDED,
    /** Sent for another team by somebody who is no editor. */
    REFUSED,
    /** It repeats what somebody else has sent under the same revision. */
    RESENT;

    /** The name in answers and parameters. */
    public String published() {
        return name().toLowerCase(Locale.ROOT);
    }
}
