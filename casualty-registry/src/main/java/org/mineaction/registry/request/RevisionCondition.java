package org.mineaction.registry.request;

import java.util.List;
import org.mineaction.http.RefusedException;

/**
 * The revisions an If-Match header names.
 *
 * @param tags strong entity tags, without their quotation marks; null for any revision
 */
public record RevisionCondition(List<String> tags) {
    static final RevisionCondition ANY = new RevisionCondition(null);

    public RevisionCondition {
        tags = tags == null ? null : List.copyOf(tags);
    }

    /**
     * Goes on only from a revision that the sender has seen.
     *
     * @throws RefusedException when another is the current one
     */
    public void check(int current) {
        if (tags != null && !tags.contains(String.valueOf(current))) {
            throw new RefusedException(
                    RegistryMistake.STALE,
                    "The incident is at revision " + current + " by now. Read it, and amend what it says now.");
        }
    }

    /** The ETag of a revision. */
    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }
}
