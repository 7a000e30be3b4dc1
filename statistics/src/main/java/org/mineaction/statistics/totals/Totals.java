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
    private final F nothingOfGroup;
    private F total;
    private Instant asOf;

    Totals(TotalsRequest request, F nothing, F nothingOfGroup) {
        this.request = request;
        this.total = nothing;
        this.nothingOfGroup = nothingOfGroup;
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
        groups.merge(group, nothingOfGroup.plus(figure), F::plus);
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

    /** The figure of a group in which there is nothing. */
    final F nothingOfGroup() {
        return nothingOfGroup;
    }

    /** Figures by the values of what is grouped by, in their order. */
    public final SortedMap<List<String>, F> groups() {
        return groups;
    }

    /** The total told by code, each part under the name it is published under; none unless there is such a part. */
    Map<String, SortedMap<String, Long>> byCode() {
        return Map.of();
    }

    /** The total with its period, as it is published beside another. */
    final Map<String, Object> publishedTotal() {
        Map<String, Object> published = new LinkedHashMap<>();
        published.put("from", request.period().from());
        published.put("to", request.period().to());
        published.putAll(total.published());
        published.putAll(byCode());
        return published;
    }

    /** By how much each number of the total is more than in another; negative when it is less. */
    final Map<String, Object> changeSince(Totals<F> other) {
        Map<String, Object> change = new LinkedHashMap<>(total.changeSince(other.total));
        Map<String, SortedMap<String, Long>> before = other.byCode();
        byCode().forEach((name, part) -> change.put(name, change(part, before.get(name))));
        return change;
    }

    private static SortedMap<String, Long> change(SortedMap<String, Long> now, SortedMap<String, Long> before) {
        SortedMap<String, Long> change = new TreeMap<>(now);
        before.forEach((code, number) -> change.merge(code, -number, Long::sum));
        return change;
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
