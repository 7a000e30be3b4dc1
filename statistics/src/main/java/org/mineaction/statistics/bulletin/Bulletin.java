package org.mineaction.statistics.bulletin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mineaction.contract.Category;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Paths;
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
    public record Found(long items, Map<String, Long> byCategory, List<String> districts, long reports, String source) {
        /** Addresses of the reports behind each category; one that is newer than this version has none. */
        @JsonProperty(access = Access.READ_ONLY)
        public Map<String, String> sources() {
            return Paths.byCode(source, "category", byCategory.keySet(), Category.LIST);
        }
    }

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
            String source) {
        /** Addresses of the reports behind each way of release; one that is newer than this version has none. */
        @JsonProperty(access = Access.READ_ONLY)
        public Map<String, String> sources() {
            return Paths.byCode(source, "releaseType", byReleaseType.keySet(), ReleaseType.LIST);
        }
    }

    /**
     * People hurt by explosive ordnance.
     *
     * @param from first local date, that of the ceasefire
     * @param to last local date
     * @param killed people
     * @param injured people
     * @param unknown people of whom it is not known what became of them
     * @param incidents in which they were hurt
     * @param source address of the same figures by month; null when the period ends before the ceasefire
     */
    public record Hurt(
            LocalDate from, LocalDate to, long killed, long injured, long unknown, long incidents, String source) {}

    /**
     * Minefield maps.
     *
     * @param maps one by one
     * @param source address of the reports
     */
    public record Maps(List<CountedMap> maps, String source) {
        /** The address of the report of each map. */
        @JsonProperty(access = Access.READ_ONLY)
        public Map<UUID, String> sources() {
            Map<UUID, String> sources = new LinkedHashMap<>();
            maps.forEach(
                    map -> sources.put(map.reportId(), Paths.report(ReportKind.MINEFIELD_MAP.name(), map.reportId())));
            return sources;
        }

        /** Mines planted, as all maps say. */
        long minesPlanted() {
            return maps.stream().mapToLong(CountedMap::minesPlanted).sum();
        }
    }
}
