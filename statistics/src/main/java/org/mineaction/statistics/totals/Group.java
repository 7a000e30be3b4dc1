package org.mineaction.statistics.totals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One part of totals.
 *
 * @param values of what is grouped by
 * @param figure what is counted in it
 * @param before the same in the period of equal length before; null where groups are not compared
 * @param <F> what is counted
 */
record Group<F extends Figure<F>>(List<String> values, F figure, F before) {
    /** Under which the figures of the period before are published. */
    static final String PREVIOUS = "previous";
    /** Under which it is published by how much each is more than before. */
    static final String CHANGE = "change";

    Group {
        values = List.copyOf(values);
    }

    /** As it is published: what it is grouped by, its figures and, where they are compared, those before and the change. */
    Map<String, Object> published(List<Grouping> groupBy) {
        Map<String, Object> published = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            published.put(groupBy.get(i).published(), values.get(i));
        }
        figure.publish(published);
        if (before != null) {
            published.put(PREVIOUS, before.published());
            published.put(CHANGE, figure.changeSince(before));
        }
        return published;
    }
}
