package org.mineaction.statistics.totals;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mineaction.contract.Category;

/** The totals of one request, gathered from the rows of one snapshot. */
final class Totals {
    private final TotalsRequest request;
    private final Map<String, Long> byCategory = new TreeMap<>(Totals::inPublishedOrder);
    private final SortedMap<List<String>, Sum> groups = new TreeMap<>(Totals::lexically);
    private Sum total = Sum.ZERO;
    private Instant asOf;

    Totals(TotalsRequest request) {
        this.request = request;
        Category.LIST.all().stream()
                .map(Category::code)
                .filter(code ->
                        request.categories().isEmpty() || request.categories().contains(code))
                .forEach(code -> byCategory.put(code, 0L));
    }

    /** Notes when the snapshot was taken. */
    void takenAt(Instant instant) {
        asOf = instant;
    }

    /** Adds a row: its values of what is grouped by, its category and its figure. */
    void add(List<String> group, String category, Sum sum) {
        total = total.plus(sum);
        byCategory.merge(category, sum.items(), Long::sum);
        groups.merge(group, sum, Sum::plus);
    }

    TotalsRequest request() {
        return request;
    }

    Instant asOf() {
        return asOf;
    }

    Sum total() {
        return total;
    }

    /** Items by category: the known ones asked for, also those without any, then those found that are not known. */
    Map<String, Long> byCategory() {
        return byCategory;
    }

    /** Figures by the values of what is grouped by, in their order. */
    SortedMap<List<String>, Sum> groups() {
        return groups;
    }

    private static int inPublishedOrder(String one, String other) {
        return Comparator.comparingInt(Totals::rank)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static int rank(String category) {
        int index = Category.LIST.all().indexOf(Category.of(category));
        return index < 0 ? Integer.MAX_VALUE : index;
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
