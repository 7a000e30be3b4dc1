package org.mineaction.statistics.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Totals of found items as JSON.
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
    static TotalsAnswer of(FoundItemTotals totals) {
        return new TotalsAnswer(
                totals.request().from(),
                totals.request().to(),
                totals.asOf(),
                totals.total().items(),
                totals.total().reports(),
                totals.byCategory(),
                totals.publishedGroups());
    }
}
