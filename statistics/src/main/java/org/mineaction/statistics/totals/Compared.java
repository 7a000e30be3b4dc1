package org.mineaction.statistics.totals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
    Map<String, Object> change() {
        return before == null ? null : asked.changeSince(before);
    }

    /** The groups in their order; where they are compared, also those that there were in the period before alone. */
    List<Group<F>> groups() {
        if (!asked.request().comparesGroups()) {
            return asked.groups().entrySet().stream()
                    .map(group -> new Group<>(group.getKey(), group.getValue(), null))
                    .toList();
        }
        F nothing = asked.nothingOfGroup();
        SortedMap<List<String>, F> all = new TreeMap<>(asked.groups());
        before.groups().keySet().forEach(group -> all.putIfAbsent(group, nothing));
        return all.entrySet().stream()
                .map(group -> new Group<>(
                        group.getKey(), group.getValue(), before.groups().getOrDefault(group.getKey(), nothing)))
                .toList();
    }

    /** The groups as they are published; null when nothing is grouped. */
    List<Map<String, Object>> publishedGroups() {
        List<Grouping> groupBy = asked.request().groupBy();
        return groupBy.isEmpty()
                ? null
                : groups().stream().map(group -> group.published(groupBy)).toList();
    }
}
