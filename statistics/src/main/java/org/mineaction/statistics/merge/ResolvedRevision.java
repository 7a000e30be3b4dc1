package org.mineaction.statistics.merge;

import java.time.Instant;

/**
 * A revision and how it stands.
 *
 * @param revision what was sent
 * @param state what became of it
 * @param replacedAt when a higher revision took its place, for which it spoke for its report from its recording on; null when
 *     it still does, or never did
 */
public record ResolvedRevision(Revision revision, State state, Instant replacedAt) {
    boolean isReplaced() {
        return replacedAt != null;
    }
}
