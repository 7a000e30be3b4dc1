package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What statistics answers when asked for totals. */
final class Totals {
    private Totals() {}

    /** The path for everything there is, split. */
    static String grouped(String by) {
        return "/statistics/v1/totals?from=1990-01-01&to=2030-12-31&groupBy=" + by;
    }

    /** How the parts of an answer do not sum to its total; empty when they do. */
    static Optional<String> disagreement(JsonNode answer) {
        long items = answer.get("items").longValue();
        long categories = sum(answer.get("byCategory"));
        long groups = 0;
        long reports = 0;
        for (JsonNode group : answer.get("groups")) {
            groups += group.get("items").longValue();
            reports += group.get("reports").longValue();
        }
        boolean agrees = items == categories
                && items == groups
                && reports == answer.get("reports").longValue();
        return agrees
                ? Optional.empty()
                : Optional.of("items %d, by category %d, by group %d".formatted(items, categories, groups));
    }

    private static long sum(JsonNode amounts) {
        long sum = 0;
        for (JsonNode amount : amounts) {
            sum += amount.longValue();
        }
        return sum;
    }
}
