package org.mineaction.statistics.totals;

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
 * @param items how many were found
 * @param reports how many reports say so
 * @param byCategory items by category
 * @param clearedSquareMetres how much land was cleared; null, as the other figures of land, where found items are told by category
 * @param releasedSquareMetres how much land was released in whatever way
 * @param releases how many reports say so
 * @param byReleaseType square metres by how they were released
 * @param previous the total of the period of equal length before; null when no comparison is asked for
 * @param change by how much each number is more than in that period; null when no comparison is asked for
 * @param groups the parts, each with what it is grouped by and the same figures; null when nothing is grouped
 */
public record TotalsAnswer(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        long items,
        long reports,
        Map<String, Long> byCategory,
        Long clearedSquareMetres,
        Long releasedSquareMetres,
        Long releases,
        Map<String, Long> byReleaseType,
        Map<String, Object> previous,
        Map<String, Long> change,
        List<Map<String, Object>> groups) {
    static TotalsAnswer of(Compared<Sum, TeamTotals> compared) {
        TeamTotals totals = compared.asked();
        Land land = totals.total().land();
        return new TotalsAnswer(
                totals.request().period().from(),
                totals.request().period().to(),
                totals.asOf(),
                totals.total().items(),
                totals.total().reports(),
                totals.byCategory(),
                land == null ? null : land.clearedSquareMetres(),
                land == null ? null : land.releasedSquareMetres(),
                land == null ? null : land.releases(),
                totals.byReleaseType(),
                compared.previous(),
                compared.change(),
                totals.publishedGroups());
    }
}
