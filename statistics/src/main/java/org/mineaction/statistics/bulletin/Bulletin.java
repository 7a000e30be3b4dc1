package org.mineaction.statistics.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mineaction.statistics.totals.CountedMap;

/**
 * What there is to say of a period: every figure with how many reports are behind it and where they are found.
 *
 * @param from first local date
 * @param to last local date
 * @param asOf when all of it was known
 * @param found what was found
 * @param land what was released
 * @param casualties who was hurt since the ceasefire, up to the end of the period
 * @param minefieldMaps the maps handed over, the earliest first
 */
public record Bulletin(
        LocalDate from, LocalDate to, Instant asOf, Found found, Released land, Hurt casualties, Maps minefieldMaps) {
    /**
     * Explosive ordnance found.
     *
     * @param items in all
     * @param byCategory items by the code of their category, in published order, those without any left out
     * @param districts codes of the districts in which they were, in the order of the gazetteer
     * @param reports behind it
     * @param source address of the reports
     */
    public record Found(
            long items, Map<String, Long> byCategory, List<String> districts, long reports, String source) {}

    /**
     * Land released.
     *
     * @param clearedSquareMetres cleared
     * @param releasedSquareMetres released in whatever way
     * @param byReleaseType square metres by how they were released, in published order
     * @param districts codes of the districts in which it is, in the order of the gazetteer
     * @param reports behind it
     * @param source address of the reports
     */
    public record Released(
            long clearedSquareMetres,
            long releasedSquareMetres,
            Map<String, Long> byReleaseType,
            List<String> districts,
            long reports,
            String source) {}

    /**
     * People hurt by explosive ordnance.
     *
     * @param from first local date, that of the ceasefire
     * @param to last local date
     * @param killed people
     * @param injured people
     * @param unknown people of whom it is not known what became of them
     * @param incidents in which they were hurt
     * @param source address of the same figures by month; nothing nearer to the people is public. Null when the period ends
     *     before the ceasefire
     */
    public record Hurt(
            LocalDate from, LocalDate to, long killed, long injured, long unknown, long incidents, String source) {}

    /**
     * Minefield maps.
     *
     * @param maps one by one
     * @param source address of the reports
     */
    public record Maps(List<CountedMap> maps, String source) {}
}
