package org.mineaction.statistics.totals;

import java.util.Map;

/**
 * Totals beside those of the period of equal length before, out of the same snapshot.
 *
 * @param asked the totals asked for
 * @param before those of the period before; null when no comparison is asked for
 * @param <F> what is counted
 * @param <T> the totals
 */
record Compared<F extends Figure<F>, T extends Totals<F>>(T asked, T before) {
    /** The total of the period before, as it is published; null when it is not asked for. */
    Map<String, Object> previous() {
        return before == null ? null : before.publishedTotal();
    }

    /** By how much each number is more than in the period before; null when it is not asked for. */
    Map<String, Long> change() {
        return before == null ? null : asked.changeSince(before);
    }
}
