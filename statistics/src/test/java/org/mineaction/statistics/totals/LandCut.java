package org.mineaction.statistics.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Period;

/**
 * One way to ask for found items and released land, and what must come of it, worked out apart from the service.
 *
 * @param period which days
 * @param districts codes; empty for all
 * @param categories codes; empty for all, otherwise of found items alone
 * @param releaseTypes codes; empty for all, otherwise of land alone
 * @param team whose reports; null for everybody's
 * @param groupBy names of groupings, in their order; never both of category and releaseType
 */
record LandCut(
        Period period,
        List<String> districts,
        List<String> categories,
        List<String> releaseTypes,
        String team,
        List<String> groupBy) {
    private static final List<String> OF_TIME = List.of("day", "week", "month", "quarter", "year");

    static LandCut draw(Random random) {
        LocalDate from = SaidReport.FIRST_DAY.plusDays(random.nextInt(SaidReport.DAYS));
        List<String> groupBy = new ArrayList<>(KnownTotalsParameters.GROUPINGS_OF_TEAMS);
        boolean isOfItems = random.nextInt(3) == 0;
        groupBy.remove(isOfItems ? "releaseType" : "category");
        Collections.shuffle(groupBy, random);
        return new LandCut(
                new Period(from, from.plusDays(random.nextInt(SaidReport.DAYS))),
                seldom(random, SaidReport.DISTRICTS),
                isOfItems ? seldom(random, SaidReport.CATEGORIES) : List.of(),
                isOfItems ? List.of() : seldom(random, SaidReport.RELEASE_TYPES),
                random.nextInt(4) == 0 ? SaidReport.TEAMS.get(0) : null,
                groupBy.subList(0, random.nextInt(5)));
    }

    private static List<String> seldom(Random random, List<String> of) {
        return random.nextInt(3) == 0 ? of.subList(random.nextInt(of.size()), of.size()) : List.of();
    }

    LandCut withoutTime() {
        return by(groupBy.stream().filter(name -> !OF_TIME.contains(name)).toList());
    }

    LandCut by(List<String> groupings) {
        return new LandCut(period, districts, categories, releaseTypes, team, groupings);
    }

    LandCut before() {
        return new LandCut(period.previous(), districts, categories, releaseTypes, team, groupBy);
    }

    /** As it is asked for. */
    TotalsRequest request(Instant asOf, boolean isCompared) {
        List<ReportKind<?>> kinds = new ArrayList<>();
        if (releaseTypes.isEmpty()) {
            kinds.add(ReportKind.FOUND_ITEM);
        }
        if (categories.isEmpty()) {
            kinds.add(ReportKind.LAND_RELEASE);
        }
        List<Grouping> groupings =
                groupBy.stream().map(KnownTotalsParameters::grouping).toList();
        List<String> codes = categories.isEmpty() ? releaseTypes : categories;
        return new TotalsRequest(kinds, period, districts, codes, team, groupings, asOf, isCompared);
    }

    /** The figures of all that it takes in. */
    Map<String, Long> total(Collection<SaidReport> known) {
        return figures(known, releaseTypes.isEmpty(), categories.isEmpty(), said -> List.of())
                .getOrDefault(List.of(), zeros(releaseTypes.isEmpty(), categories.isEmpty()));
    }

    /** The figures of each group. */
    Map<List<String>, Map<String, Long>> groups(Collection<SaidReport> known) {
        return groupBy.isEmpty() ? Map.of() : figures(known, groupsHaveItems(), groupsHaveLand(), this::group);
    }

    /** The figures of a group that takes in nothing. */
    Map<String, Long> nothing() {
        return zeros(groupsHaveItems(), groupsHaveLand());
    }

    /** Square metres of all that it takes in, by how they were released. */
    Map<String, Long> byReleaseType(Collection<SaidReport> known) {
        Map<String, Long> byType = new HashMap<>();
        known.stream()
                .filter(said -> said.isLand() && categories.isEmpty() && covers(said))
                .forEach(said -> byType.merge(said.code(), (long) said.amount(), Long::sum));
        return byType;
    }

    private boolean groupsHaveItems() {
        return releaseTypes.isEmpty() && !groupBy.contains("releaseType");
    }

    private boolean groupsHaveLand() {
        return categories.isEmpty() && !groupBy.contains("category");
    }

    private Map<List<String>, Map<String, Long>> figures(
            Collection<SaidReport> known, boolean items, boolean land, Function<SaidReport, List<String>> group) {
        Map<List<String>, Map<String, Long>> figures = new HashMap<>();
        for (SaidReport said : known) {
            if (covers(said) && (said.isLand() ? land : items)) {
                add(said, figures.computeIfAbsent(group.apply(said), key -> zeros(items, land)));
            }
        }
        return figures;
    }

    private static Map<String, Long> zeros(boolean items, boolean land) {
        Map<String, Long> zeros = new TreeMap<>();
        if (items) {
            List.of("items", "reports").forEach(name -> zeros.put(name, 0L));
        }
        if (land) {
            List.of("cancelled", "reduced", "cleared", "released").forEach(how -> zeros.put(how + "SquareMetres", 0L));
            zeros.put("releases", 0L);
        }
        return zeros;
    }

    private static void add(SaidReport said, Map<String, Long> figure) {
        figure.merge(said.isLand() ? "releases" : "reports", 1L, Long::sum);
        figure.merge(said.isLand() ? "releasedSquareMetres" : "items", (long) said.amount(), Long::sum);
        if (said.isLand()) {
            figure.computeIfPresent(
                    said.code().toLowerCase(Locale.ROOT) + "SquareMetres", (how, area) -> area + said.amount());
        }
    }

    private boolean covers(SaidReport said) {
        List<String> codes = said.isLand() ? releaseTypes : categories;
        return !said.day().isBefore(period.from())
                && !said.day().isAfter(period.to())
                && (districts.isEmpty() || districts.contains(said.district()))
                && (codes.isEmpty() || codes.contains(said.code()))
                && (team == null || team.equals(said.draft().team()));
    }

    private List<String> group(SaidReport said) {
        return groupBy.stream().map(name -> part(name, said)).toList();
    }

    private static String part(String name, SaidReport said) {
        return switch (name) {
            case "district" -> said.district();
            case "category", "releaseType" -> said.code();
            case "team" -> said.draft().team();
            default -> Cut.ofTime(name, said.day());
        };
    }
}
