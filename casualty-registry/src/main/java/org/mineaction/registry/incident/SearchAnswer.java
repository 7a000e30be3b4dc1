package org.mineaction.registry.incident;

import java.util.List;
import java.util.UUID;

/**
 * The incidents in which somebody of a name was hurt. The name is not repeated.
 *
 * @param items the latest day first
 * @param complete whether these are all
 */
record SearchAnswer(List<Found> items, boolean complete) {
    SearchAnswer {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param incident as lists show it
     * @param casualtyIds who has the name
     */
    record Found(ListedIncident incident, List<UUID> casualtyIds) {}
}
