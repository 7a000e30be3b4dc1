package org.mineaction.statistics.totals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Totals of what teams report as JSON.
 *
 * @param from first local date
 * @param to last local date
 * @param asOf when what they say was known
 * @param found how much was found; null, as byCategory, where some release types are asked for
 * @param byCategory items by category
 * @param land how much was released; null, as byReleaseType, where some categories are asked for
 * @param byReleaseType square metres by how they were released
 * @param previous the total of the period of equal length before; null when no comparison is asked for
 * @param change by how much each number is more than in that period; null when no comparison is asked for
 * @param groups the parts, each with what it is grouped by and the same figures; null when nothing is grouped
 */
public record TotalsAnswer(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        @JsonUnwrapped Found found,
        Map<String, Long> byCategory,
        @JsonUnwrapped Land land,
        Map<String, Long> byReleaseType,
        Map<String, Object> previous,
        Map<String, Object> change,
        List<Map<String, Object>> groups) {
    static TotalsAnswer of(Compared<Sum, TeamTotals> compared) {
        TeamTotals totals = compared.asked();
        return new TotalsAnswer(
                totals.request().period().from(),
                totals.request().period().to(),
                totals.asOf(),
                totals.total().found(),
                totals.byCategory(),
                totals.total().land(),
                totals.byReleaseType(),
                compared.previous(),
                compared.change(),
                compared.publishedGroups());
    }
}
