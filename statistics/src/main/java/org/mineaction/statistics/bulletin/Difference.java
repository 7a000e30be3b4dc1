package org.mineaction.statistics.bulletin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mineaction.contract.Category;
import org.mineaction.statistics.bulletin.IssuedBulletin.ChangedDistricts;

/** What is otherwise in a bulletin than in another. */
final class Difference {
    private Difference() {}

    /** By how much the figures of one are more than those of another; those that are the same are left out. */
    static Map<String, Long> between(Bulletin then, Bulletin now) {
        Map<String, Long> before = figures(then);
        Map<String, Long> difference = figures(now);
        before.forEach((name, figure) -> difference.merge(name, -figure, Long::sum));
        difference.values().removeIf(more -> more == 0);
        return difference;
    }

    /** The figures of a bulletin by their names: codes of categories and ways of release, and the names they have as fields. */
    static Map<String, Long> figures(Bulletin bulletin) {
        Map<String, Long> figures = new LinkedHashMap<>();
        // All categories, so that those of two bulletins come in one order.
        Category.LIST.all().forEach(category -> figures.put(category.code(), 0L));
        figures.putAll(bulletin.found().byCategory());
        figures.put("clearedSquareMetres", bulletin.land().clearedSquareMetres());
        figures.putAll(bulletin.land().byReleaseType());
        figures.put("releasedSquareMetres", bulletin.land().releasedSquareMetres());
        figures.put("killed", bulletin.casualties().killed());
        figures.put("injured", bulletin.casualties().injured());
        figures.put("unknown", bulletin.casualties().unknown());
        figures.put("incidents", bulletin.casualties().incidents());
        figures.put("minesPlanted", bulletin.minefieldMaps().minesPlanted());
        return figures;
    }

    /** The districts that have come and gone; null when they are the same. */
    static ChangedDistricts districts(List<String> then, List<String> now) {
        ChangedDistricts changed = new ChangedDistricts(
                now.stream().filter(Predicate.not(then::contains)).toList(),
                then.stream().filter(Predicate.not(now::contains)).toList());
        return changed.isNothing() ? null : changed;
    }
}
