package org.mineaction.statistics.merge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What batches came to.
 *
 * @param next the offset up to which each partition is merged now. Lower than its batch's position when the database has gone
 *     back in time (restored from a backup); nothing of that batch was merged then
 * @param outcomes how many of the records came to what
 */
public record Merged(Map<TopicPartition, Long> next, Map<Outcome, Integer> outcomes) {
    public Merged {
        next = Map.copyOf(next);
        outcomes = Collections.unmodifiableMap(outcomes.isEmpty() ? Map.of() : new EnumMap<>(outcomes));
    }

    /** What one record came to. */
    public enum Outcome {
        /** It was news. */
        MERGED,
        /** It was known already, or said by somebody else before. */
        UNCHANGED,
        /** It is in conflict with another of the same revision. */
        CONFLICTING,
        /** It was sent for another team by somebody who is no editor. */
        REFUSED
    }
}
