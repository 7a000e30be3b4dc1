package org.mineaction.statistics.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mineaction.contract.ReportKind;

/**
 * What comes of a cut, in the same form for every kind. What is zero is left out.
 *
 * @param total numbers by the names they are published under
 * @param byCode amounts by category and type of release; nothing where the service does not tell it
 * @param groups such numbers by the values of what is grouped by
 */
public record Figures(Map<String, Long> total, Map<String, Long> byCode, Map<List<String>, Map<String, Long>> groups) {
    public Figures {
        total = withoutZeros(total);
        byCode = withoutZeros(byCode);
        groups = groups.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> withoutZeros(group.getValue())));
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> numbers) {
        Map<String, Long> some = new TreeMap<>(numbers);
        some.values().removeIf(number -> number == 0);
        return some;
    }

    private static Map<List<String>, Map<String, Long>> published(Totals<?> totals) {
        return totals.groups().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue()
                .published()));
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of an answer, whose parts must sum to its total. */
    static Figures ofTeams(TeamTotals totals) {
        Sum total = totals.total();
        if (!totals.request().groupBy().isEmpty()) {
            Sum parts = totals.groups().values().stream().reduce(totals.nothingOfGroup(), Sum::plus);
            assertThat(total.published()).containsAllEntriesOf(parts.published());
        }
        Map<String, Long> byCode = new HashMap<>();
        if (total.found() != null) {
            totals.byCategory().forEach((code, items) -> byCode.put(ReportKind.FOUND_ITEM.name() + "/" + code, items));
            assertThat(sum(totals.byCategory())).isEqualTo(total.found().items());
        }
        if (total.land() != null) {
            totals.byReleaseType()
                    .forEach((code, area) -> byCode.put(ReportKind.LAND_RELEASE.name() + "/" + code, area));
            assertThat(sum(totals.byReleaseType())).isEqualTo(total.land().releasedSquareMetres());
        }
        return new Figures(total.published(), byCode, published(totals));
    }

    /** Of an answer. The people of its parts must sum to those in all, and so must the incidents of whole incidents. */
    static Figures ofCasualties(CasualtyTotals totals) {
        if (!totals.request().groupBy().isEmpty()) {
            CasualtySum parts = totals.groups().values().stream().reduce(CasualtySum.ZERO, CasualtySum::plus);
            boolean splitsIncidents = totals.request().groupBy().contains(Grouping.OUTCOME)
                    || totals.request().groupBy().contains(Grouping.PERSON_STATUS);
            long incidents = splitsIncidents ? totals.total().incidents() : parts.incidents();
            assertThat(new CasualtySum(parts.killed(), parts.injured(), parts.unknown(), incidents))
                    .isEqualTo(totals.total());
        }
        return new Figures(totals.total().published(), Map.of(), published(totals));
    }

    /** Of an answer, whose maps must sum to what is planted in all; each of them is a group. */
    static Figures ofMaps(Minefields minefields) {
        Map<List<String>, Map<String, Long>> maps = minefields.maps().stream()
                .collect(Collectors.toMap(
                        map -> map(map.reportId(), map.districts()),
                        map -> Map.of("maps", 1L, "minesPlanted", map.minesPlanted(), "minesFound", map.minesFound())));
        assertThat(minefields.maps().stream()
                        .mapToLong(Minefields.OfMap::minesPlanted)
                        .sum())
                .isEqualTo(minefields.minesPlanted());
        Map<String, Long> total = Map.of(
                "maps", (long) maps.size(),
                "minesPlanted", minefields.minesPlanted(),
                "minesFound", minefields.minesFound());
        return new Figures(total, Map.of(), maps);
    }

    /** The group of a map. */
    static List<String> map(UUID reportId, List<String> districts) {
        return List.of(reportId.toString(), String.join("+", districts));
    }
}
