package org.mineaction.statistics.totals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mineaction.contract.Category;

/** Totals of found items: the code of a row is a category. */
final class FoundItemTotals extends Totals<Sum> {
    private final Map<String, Long> byCategory = new TreeMap<>(FoundItemTotals::inPublishedOrder);

    FoundItemTotals(TotalsRequest request) {
        super(request, Sum.ZERO);
        Category.LIST.all().stream()
                .map(Category::code)
                .filter(code -> request.codes().isEmpty() || request.codes().contains(code))
                .forEach(code -> byCategory.put(code, 0L));
    }

    /** What is found of a group is the same whatever its categories; when nothing is grouped, there is one group of all. */
    @Override
    boolean isToldByCodeAndGroup() {
        return request().groupBy().isEmpty();
    }

    @Override
    void add(List<String> group, String category, long items, long reports) {
        Sum sum = new Sum(items, reports);
        if (category != null) {
            addToTotal(sum);
            byCategory.merge(category, items, Long::sum);
        }
        if (group != null) {
            addToGroup(group, sum);
        }
    }

    /** Items by category: the known ones asked for, also those without any, then those found that are not known. */
    Map<String, Long> byCategory() {
        return byCategory;
    }

    private static int inPublishedOrder(String one, String other) {
        return Comparator.comparingInt(FoundItemTotals::rank)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static int rank(String category) {
        int index = Category.LIST.all().indexOf(Category.of(category));
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
