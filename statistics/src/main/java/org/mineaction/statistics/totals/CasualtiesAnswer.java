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
 * @param asOf when they were read
 * @param killed how many people were killed
 * @param injured how many were injured
 * @param unknown of how many the outcome is not known
 * @param incidents in how many incidents
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
        List<Map<String, Object>> groups) {
    static CasualtiesAnswer of(CasualtyTotals totals) {
        CasualtySum total = totals.total();
        return new CasualtiesAnswer(
                totals.request().from(),
                totals.request().to(),
                totals.asOf(),
                total.killed(),
                total.injured(),
                total.unknown(),
                total.incidents(),
                totals.publishedGroups());
    }
}
