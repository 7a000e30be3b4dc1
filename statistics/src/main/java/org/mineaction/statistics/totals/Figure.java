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

    /** Its numbers by the names they are published under, in their order. */
    Map<String, Long> published();

    /** By how much each of its numbers is more than in another; negative when it is less. */
    default Map<String, Long> changeSince(F before) {
        Map<String, Long> numbers = before.published();
        Map<String, Long> change = new LinkedHashMap<>();
        published().forEach((name, number) -> change.put(name, number - numbers.get(name)));
        return change;
    }
}
