package org.mineaction.statistics.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Totals as JSON.
 *
 * @param from first local date
 * @param to last local date
 * @param asOf when they were read
 * @param items how many were found
 * @param reports how many reports say so
 * @param byCategory items by category
 * @param groups the parts, each with what it is grouped by, items and reports; null when nothing is grouped
 */
public record TotalsAnswer(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        long items,
        long reports,
        Map<String, Long> byCategory,
        List<Map<String, Object>> groups) {
    static TotalsAnswer of(Totals totals) {
        TotalsRequest request = totals.request();
        return new TotalsAnswer(
                request.from(),
                request.to(),
                totals.asOf(),
                totals.total().items(),
                totals.total().reports(),
                totals.byCategory(),
                request.groupBy().isEmpty() ? null : groups(totals));
    }

    private static List<Map<String, Object>> groups(Totals totals) {
        return totals.groups().entrySet().stream()
                .map(group -> group(totals.request().groupBy(), group.getKey(), group.getValue()))
                .toList();
    }

    private static Map<String, Object> group(List<Grouping> groupBy, List<String> values, Sum sum) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            group.put(groupBy.get(i).published(), values.get(i));
        }
        group.put("items", sum.items());
        group.put("reports", sum.reports());
        return group;
    }
}
