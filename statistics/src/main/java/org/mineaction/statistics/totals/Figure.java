package org.mineaction.statistics.totals;

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
}
