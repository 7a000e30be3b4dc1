package org.mineaction.registry.summary;

import java.util.List;

/**
 * One part of the figures.
 *
 * @param group the values it is of, in the order of the groupings
 * @param people hurt
 * @param incidents in which they were
 */
record Part(List<String> group, People people, long incidents) {
    Part {
        group = List.copyOf(group);
    }
}
