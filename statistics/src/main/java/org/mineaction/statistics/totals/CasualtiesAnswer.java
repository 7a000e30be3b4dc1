package org.mineaction.statistics.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Totals of casualties as JSON.
 *
 * @param from first local date
 * @param to last local date
 * @param asOf when what they say was known
 * @param killed how many people were killed
 * @param injured how many were injured
 * @param unknown of how many the outcome is not known
 * @param incidents in how many incidents
 * @param previous the total of the period of equal length before; null when no comparison is asked for
 * @param change by how much each number is more than in that period; null when no comparison is asked for
 * @param groups the parts, each with what it is grouped by and the same figures; null when nothing is grouped
 */
public record CasualtiesAnswer(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        long killed,
        long injured,
        long unknown,
        long incidents,
        Map<String, Object> previous,
        Map<String, Object> change,
        List<Map<String, Object>> groups) {
    static CasualtiesAnswer of(Compared<CasualtySum, CasualtyTotals> compared) {
        CasualtyTotals totals = compared.asked();
        CasualtySum total = totals.total();
        return new CasualtiesAnswer(
                totals.request().period().from(),
                totals.request().period().to(),
                totals.asOf(),
                total.killed(),
                total.injured(),
                total.unknown(),
                total.incidents(),
                compared.previous(),
                compared.change(),
                compared.publishedGroups());
    }
}
