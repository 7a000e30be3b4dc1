package org.mineaction.endtoend.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mineaction.endtoend.Calls;

/** The headline figures as the API has them, each under the name that the dashboard gives it. */
final class Headline {
    private Headline() {}

    /** The figures themselves; land in square metres. */
    static Map<String, Long> figures(Calls calls, Asked asked) {
        JsonNode totals = calls.ask("/totals?" + asked.query());
        JsonNode people = calls.ask("/casualties?" + asked.query());
        Map<String, Long> figures = new LinkedHashMap<>();
        long other = totals.get("items").longValue();
        for (String category : new String[] {"AP_MINE", "AT_MINE", "UXO"}) {
            long items = totals.get("byCategory").get(category).longValue();
            figures.put(category, items);
            other -= items;
        }
        figures.put("other", other);
        figures.put("cleared", totals.get("clearedSquareMetres").longValue());
        figures.put(
                "casualties",
                people.get("killed").longValue() + people.get("injured").longValue());
        figures.put("teams", (long)
                calls.ask("/totals?groupBy=team&" + asked.query()).get("groups").size());
        return figures;
    }

    /** By how much each is more than in as many days before. */
    static Map<String, Long> changes(Calls calls, Asked asked) {
        Map<String, Long> before = figures(calls, asked.before());
        return figures(calls, asked).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, now -> now.getValue() - before.get(now.getKey())));
    }
}
