package org.mineaction.statistics.totals;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mineaction.contract.Category;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Period;

/**
 * Mines that maps say were planted, beside those found in their districts since. What is left is an indication only: what was
 * found need not be what the maps tell of, and a map says nothing of what was removed before it was handed over.
 *
 * @param from first local date on which a map was handed over
 * @param to last local date, also of what was found
 * @param asOf when all of it was known
 * @param minesPlanted as all maps say
 * @param minesFound in all of their districts, each since the first map of it; each mine once
 * @param maps one by one, the earliest first
 */
public record Minefields(
        LocalDate from, LocalDate to, Instant asOf, long minesPlanted, long minesFound, List<OfMap> maps) {
    private static final String INDICATION =
            "An indication only: what was found in these districts need not be what the maps"
                    + " tell of, and they do not tell of everything.";

    private static final List<String> MINES =
            Category.MINES.stream().map(Category::code).toList();

    public Minefields {
        maps = List.copyOf(maps);
    }

    /**
     * What one map says, and what was found since. The districts of maps overlap, so that the mines found do not add up.
     *
     * @param reportId the report of it
     * @param handedOverOn local date
     * @param districts codes
     * @param minesPlanted as it says
     * @param minesFound in its districts since it was handed over
     */
    public record OfMap(
            UUID reportId, LocalDate handedOverOn, List<String> districts, long minesPlanted, long minesFound) {
        /** Planted and not found; zero when more was found than planted. */
        @JsonProperty
        public long minesUnaccounted() {
            return unaccounted(minesPlanted, minesFound);
        }
    }

    /** Planted and not found; zero when more was found than planted. */
    @JsonProperty
    public long minesUnaccounted() {
        return unaccounted(minesPlanted, minesFound);
    }

    /** What these figures are worth. */
    @JsonProperty
    public String indication() {
        return INDICATION;
    }

    private static long unaccounted(long planted, long found) {
        return Math.max(0, planted - found);
    }

    /**
     * Those of maps handed over in a period.
     *
     * @param districts of which a map tells of at least one; empty for all
     * @param asOf what was known at this instant; null for all that is known
     */
    public static Minefields in(Connection connection, Period period, List<String> districts, Instant asOf)
            throws SQLException {
        Set<String> some = new HashSet<>(districts);
        List<CountedMap> maps = CountedMap.in(connection, period, asOf).stream()
                .filter(map -> some.isEmpty() || map.districts().stream().anyMatch(some::contains))
                .toList();
        if (maps.isEmpty()) {
            return new Minefields(period.from(), period.to(), asOf(connection, asOf), 0, 0, List.of());
        }
        TeamTotals finds = finds(connection, new Period(maps.get(0).handedOverOn(), period.to()), asOf);
        Map<String, LocalDate> firstOfDistrict = new TreeMap<>();
        List<OfMap> each = new ArrayList<>();
        for (CountedMap map : maps) {
            Map<String, LocalDate> since = new TreeMap<>();
            for (String district : map.districts()) {
                since.put(district, map.handedOverOn());
                firstOfDistrict.putIfAbsent(district, map.handedOverOn());
            }
            each.add(new OfMap(
                    map.reportId(), map.handedOverOn(), map.districts(), map.minesPlanted(), found(finds, since)));
        }
        long planted = maps.stream().mapToLong(CountedMap::minesPlanted).sum();
        return new Minefields(period.from(), period.to(), finds.asOf(), planted, found(finds, firstOfDistrict), each);
    }

    private static Instant asOf(Connection connection, Instant asOf) throws SQLException {
        Period oneDay = new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        return finds(connection, oneDay, asOf).asOf();
    }

    /** Mines found, by district and day: in one query, however many maps there are. */
    private static TeamTotals finds(Connection connection, Period period, Instant asOf) throws SQLException {
        return TotalsQuery.ask(
                connection,
                new TeamTotals(TotalsRequest.of(period, ReportKind.FOUND_ITEM)
                        .ofCodes(MINES)
                        .by(List.of(Grouping.DISTRICT, Grouping.DAY))
                        .asOf(asOf)));
    }

    /** Those found in these districts, in each from its day on. */
    private static long found(TeamTotals finds, Map<String, LocalDate> since) {
        return finds.groups().entrySet().stream()
                .filter(group -> {
                    LocalDate first = since.get(group.getKey().get(0));
                    return first != null
                            && !LocalDate.parse(group.getKey().get(1)).isBefore(first);
                })
                .mapToLong(group -> group.getValue().found().items())
                .sum();
    }
}
