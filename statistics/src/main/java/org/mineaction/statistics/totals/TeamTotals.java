package org.mineaction.statistics.totals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mineaction.contract.Category;
import org.mineaction.contract.CodeList;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.export.CodeColumns;

/**
 * Totals of what teams report: of found items, whose code is a category, and of released land, whose code is how it was
 * released. Split by one of these codes, the groups are of that kind alone, while the total is of both.
 */
public final class TeamTotals extends Totals<Sum> {
    private final SortedMap<String, Long> byCategory;
    private final SortedMap<String, Long> byReleaseType;

    /** Totals that are still empty. */
    public TeamTotals(TotalsRequest request) {
        super(request, Sum.nothingOf(request.kinds()::contains), Sum.nothingOf(request::groups));
        byCategory = total().found() == null ? null : zeros(Category.LIST, Category::code, Category::of);
        byReleaseType = total().land() == null ? null : zeros(ReleaseType.LIST, ReleaseType::code, ReleaseType::of);
    }

    @Override
    void add(Counted counted) {
        addToTotal(Sum.of(counted));
        (counted.isOf(ReportKind.FOUND_ITEM) ? byCategory : byReleaseType)
                .merge(counted.code(), counted.amount(), Long::sum);
    }

    @Override
    void addToGroup(List<String> group, Counted counted) {
        addToGroup(group, Sum.of(counted));
    }

    /**
     * Items by category: the known ones asked for, also those without any, then those found that are not known; null where
     * found items are not asked for.
     */
    public Map<String, Long> byCategory() {
        return byCategory;
    }

    /** Square metres by how they were released, all known ways asked for first; null where land is not asked for. */
    public Map<String, Long> byReleaseType() {
        return byReleaseType;
    }

    @Override
    Map<String, SortedMap<String, Long>> byCode() {
        Map<String, SortedMap<String, Long>> parts = new LinkedHashMap<>();
        if (byCategory != null) {
            parts.put(CodeColumns.BY_CATEGORY, byCategory);
        }
        if (byReleaseType != null) {
            parts.put(CodeColumns.BY_RELEASE_TYPE, byReleaseType);
        }
        return parts;
    }

    /** The codes asked for, in published order, with room for others after them. */
    private <C> SortedMap<String, Long> zeros(CodeList<C> list, Function<C, String> code, Function<String, C> of) {
        List<C> all = list.all();
        Comparator<String> asPublished = Comparator.comparingInt(one -> rank(all.indexOf(of.apply(one))));
        SortedMap<String, Long> zeros = new TreeMap<>(asPublished.thenComparing(Comparator.naturalOrder()));
        List<String> asked = request().codes();
        all.stream()
                .map(code)
                .filter(one -> asked.isEmpty() || asked.contains(one))
                .forEach(one -> zeros.put(one, 0L));
        return zeros;
    }

    private static int rank(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
