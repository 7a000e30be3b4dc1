package org.mineaction.statistics.totals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mineaction.contract.Category;
import org.mineaction.contract.CodeList;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.export.CodeColumns;

/**
 * Totals of what teams report: of found items, whose code is a category, and of released land, whose code is how it was
 * released. Asked for by category, there are found items alone, since land has none.
 */
public final class TeamTotals extends Totals<Sum> {
    private final Map<String, Long> byCategory = inPublishedOrder(Category.LIST, Category::of);
    private final Map<String, Long> byReleaseType = inPublishedOrder(ReleaseType.LIST, ReleaseType::of);
    private final boolean hasLand;

    /** Totals that are still empty. */
    public TeamTotals(TotalsRequest request) {
        super(request, request.kinds().contains(ReportKind.LAND_RELEASE) ? Sum.ZERO : Sum.NO_ITEMS);
        hasLand = total().land() != null;
        Category.LIST.all().stream()
                .map(Category::code)
                .filter(code -> request.codes().isEmpty() || request.codes().contains(code))
                .forEach(code -> byCategory.put(code, 0L));
        ReleaseType.LIST.all().forEach(type -> byReleaseType.put(type.code(), 0L));
    }

    @Override
    void add(Counted counted) {
        addToTotal(sum(counted));
        (counted.isOf(ReportKind.FOUND_ITEM) ? byCategory : byReleaseType)
                .merge(counted.code(), counted.amount(), Long::sum);
    }

    @Override
    void addToGroup(List<String> group, Counted counted) {
        addToGroup(group, sum(counted));
    }

    private Sum sum(Counted counted) {
        if (counted.isOf(ReportKind.FOUND_ITEM)) {
            return new Sum(counted.amount(), counted.reports(), hasLand ? Land.ZERO : null);
        }
        long cleared = ReleaseType.CLEARED.code().equals(counted.code()) ? counted.amount() : 0;
        return new Sum(0, 0, new Land(cleared, counted.amount(), counted.reports()));
    }

    /** Items by category: the known ones asked for, also those without any, then those found that are not known. */
    public Map<String, Long> byCategory() {
        return byCategory;
    }

    /** Square metres by how they were released, all known ways first; null where land is not asked for. */
    public Map<String, Long> byReleaseType() {
        return hasLand ? byReleaseType : null;
    }

    @Override
    Map<String, Map<String, Long>> parts() {
        Map<String, Map<String, Long>> parts = new LinkedHashMap<>();
        parts.put(CodeColumns.BY_CATEGORY, byCategory);
        if (hasLand) {
            parts.put(CodeColumns.BY_RELEASE_TYPE, byReleaseType);
        }
        return parts;
    }

    private static <C> Map<String, Long> inPublishedOrder(CodeList<C> list, Function<String, C> of) {
        List<C> all = list.all();
        Comparator<String> asPublished = Comparator.comparingInt(code -> rank(all.indexOf(of.apply(code))));
        return new TreeMap<>(asPublished.thenComparing(Comparator.naturalOrder()));
    }

    private static int rank(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
