package org.mineaction.statistics.bulletin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.mineaction.statistics.totals.CountedMap;

/** By how much the figures of a bulletin are more than those of another; those that are the same are left out. */
final class Difference {
    private Difference() {}

    static Map<String, Long> between(Bulletin then, Bulletin now) {
        Map<String, Long> difference = new LinkedHashMap<>();
        TreeSet<String> categories = new TreeSet<>(then.found().byCategory().keySet());
        categories.addAll(now.found().byCategory().keySet());
        categories.forEach(category -> note(
                difference,
                category,
                then.found().byCategory().getOrDefault(category, 0L),
                now.found().byCategory().getOrDefault(category, 0L)));
        note(
                difference,
                "clearedSquareMetres",
                then.land().clearedSquareMetres(),
                now.land().clearedSquareMetres());
        note(
                difference,
                "releasedSquareMetres",
                then.land().releasedSquareMetres(),
                now.land().releasedSquareMetres());
        note(difference, "killed", then.casualties().killed(), now.casualties().killed());
        note(
                difference,
                "injured",
                then.casualties().injured(),
                now.casualties().injured());
        note(
                difference,
                "unknown",
                then.casualties().unknown(),
                now.casualties().unknown());
        note(difference, "minesPlanted", planted(then), planted(now));
        return difference;
    }

    private static void note(Map<String, Long> difference, String name, long then, long now) {
        if (then != now) {
            difference.put(name, now - then);
        }
    }

    private static long planted(Bulletin bulletin) {
        return bulletin.minefieldMaps().maps().stream()
                .mapToLong(CountedMap::minesPlanted)
                .sum();
    }
}
