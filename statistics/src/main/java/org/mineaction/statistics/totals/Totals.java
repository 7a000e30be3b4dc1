package org.mineaction.statistics.totals;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of one request, gathered from the rows of one snapshot.
 *
 * @param <F> what is counted
 */
public abstract class Totals<F extends Figure<F>> {
    private final TotalsRequest request;
    private final SortedMap<List<String>, F> groups = new TreeMap<>(Totals::lexically);
    private F total;
    private Instant asOf;

    Totals(TotalsRequest request, F nothing) {
        this.request = request;
        this.total = nothing;
    }

    /** Notes when the snapshot was taken. */
    final void takenAt(Instant instant) {
        asOf = instant;
    }

    /** Adds a row to the total. */
    abstract void add(Counted counted);

    /** Adds a row to a group, told by its values of what is grouped by. */
    abstract void addToGroup(List<String> group, Counted counted);

    final void addToTotal(F figure) {
        total = total.plus(figure);
    }

    final void addToGroup(List<String> group, F figure) {
        groups.merge(group, figure, F::plus);
    }

    final TotalsRequest request() {
        return request;
    }

    /** As of when they were known. */
    public final Instant asOf() {
        return asOf;
    }

    /** All of it. */
    public final F total() {
        return total;
    }

    /** Figures by the values of what is grouped by, in their order. */
    public final SortedMap<List<String>, F> groups() {
        return groups;
    }

    /** The parts that the total has even when nothing is grouped: names of figures as they are published, each told by code. */
    Map<String, Map<String, Long>> parts() {
        return Map.of();
    }

    /** The total with its period, as it is published beside another. */
    final Map<String, Object> publishedTotal() {
        Map<String, Object> published = new LinkedHashMap<>();
        published.put("from", request.period().from());
        published.put("to", request.period().to());
        published.putAll(total.published());
        published.putAll(parts());
        return published;
    }

    /** By how much each number of the total is more than in another; negative when it is less. */
    final Map<String, Long> changeSince(Totals<F> other) {
        Map<String, Long> before = other.total.published();
        Map<String, Long> change = new LinkedHashMap<>();
        total.published().forEach((name, number) -> change.put(name, number - before.get(name)));
        return change;
    }

    /** The groups as they are published, each with what it is grouped by and its figures; null when nothing is grouped. */
    final List<Map<String, Object>> publishedGroups() {
        if (request.groupBy().isEmpty()) {
            return null;
        }
        return groups.entrySet().stream()
                .map(group -> published(request.groupBy(), group.getKey(), group.getValue()))
                .toList();
    }

    private static Map<String, Object> published(List<Grouping> groupBy, List<String> values, Figure<?> figure) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            group.put(groupBy.get(i).published(), values.get(i));
        }
        group.putAll(figure.published());
        return group;
    }

    private static int lexically(List<String> one, List<String> other) {
        Iterator<String> theirs = other.iterator();
        for (String mine : one) {
            int order = mine.compareTo(theirs.next());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
