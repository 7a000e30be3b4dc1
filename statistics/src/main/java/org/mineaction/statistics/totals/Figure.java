package org.mineaction.statistics.totals;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is counted of one group, or in all.
 *
 * @param <F> the figure itself
 */
public interface Figure<F extends Figure<F>> {
    /** This and another. */
    F plus(F other);

    /** Adds its numbers to others, by the names they are published under, in their order. */
    void publish(Map<String, ? super Long> with);

    /** Its numbers by the names they are published under, in their order. */
    default Map<String, Long> published() {
        Map<String, Long> published = new LinkedHashMap<>();
        publish(published);
        return published;
    }

    /** By how much each of its numbers is more than in another; negative when it is less. */
    default Map<String, Long> changeSince(F before) {
        Map<String, Long> numbers = before.published();
        Map<String, Long> change = new LinkedHashMap<>();
        published().forEach((name, number) -> change.put(name, number - numbers.get(name)));
        return change;
    }
}
