package org.mineaction.contract;

import java.util.Map;

/**
 * The topics of the ledger and the settings each is created with. The names are part of the contract. A change of what events
 * say that old readers cannot follow gets a new type of event in the same topic; only another key or another order would
 * want a topic with a new version.
 */
public enum Topic {
    /** Every accepted report of found items, keyed by report id, kept for ever. */
    FOUND_ITEM("mine-action.found-item.v1", keptForEver()),
    /** Every accepted report of released land, keyed by report id, kept for ever. */
    LAND_RELEASE("mine-action.land-release.v1", keptForEver()),
    /** Every accepted report of a minefield map that was handed over, keyed by report id, kept for ever. */
    MINEFIELD_MAP("mine-action.minefield-map.v1", keptForEver()),
    /** What the registry says of every incident, in numbers and without anything about a person, keyed by incident id. */
    CASUALTY("mine-action.casualty.v1", keptForEver()),
    /**
     * What counts on each day in each place, as it stands, keyed by {@link RunningTotal#key()}: whoever reads it from the start has
     * the totals. For everyone: it holds nothing exact and nobody.
     */
    RUNNING_TOTAL("mine-action.running-total.v1", compacted()),
    /** Records that could not be read or stored: the bytes as they came, for 90 days. */
    DEAD_LETTER("mine-action.dead-letter.v1", keptFor(days(90)));

    /** Partitions a topic is created with unless the operator says otherwise. */
    public static final int DEFAULT_PARTITIONS = 12;

    private final String topicName;

    @SuppressWarnings("ImmutableEnumChecker") // only ever Map.of
    private final Map<String, String> settings;

    Topic(String topicName, Map<String, String> settings) {
        this.topicName = topicName;
        this.settings = settings;
    }

    /** The name of the topic on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The topic's own settings, as the broker names them. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Of each key the latest is kept for ever. */
    private static Map<String, String> compacted() {
        return Map.of(
                "cleanup.policy",
                "compact",
                // What is still being written is not compacted: by default a week.
                "segment.ms",
                days(1),
                "message.timestamp.after.max.ms",
                String.valueOf(Long.MAX_VALUE));
    }

    private static Map<String, String> keptForEver() {
        return keptFor("-1");
    }

    private static Map<String, String> keptFor(String millis) {
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                millis,
                "retention.bytes",
                "-1",
                // By default a broker refuses what is dated an hour ahead: a service whose clock is could write
                // nothing.
                "message.timestamp.after.max.ms",
                String.valueOf(Long.MAX_VALUE));
    }

    private static String days(long days) {
        return String.valueOf(days * 24 * 60 * 60 * 1000);
    }
}
