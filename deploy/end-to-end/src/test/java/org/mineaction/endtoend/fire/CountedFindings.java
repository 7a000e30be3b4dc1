package org.mineaction.endtoend.fire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mineaction.contract.Category;

/**
 * What the reports said that counted at an instant. It is gathered once for all that is asked of that instant: a late round has
 * hundreds of thousands of revisions behind it.
 *
 * @param byKind of report, without withdrawals
 */
record CountedFindings(Map<Kind, List<Finding>> byKind) {
    private static final List<String> MINES =
            Category.MINES.stream().map(Category::code).toList();

    static CountedFindings of(Stream<Row> counting) {
        return new CountedFindings(counting.filter(row -> !row.says().isWithdrawal())
                .collect(groupingBy(Row::kind, mapping(Row::says, toList()))));
    }

    private List<Finding> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Items, square metres or mines planted of a kind. */
    long figure(Kind kind) {
        return figure(kind, any -> true);
    }

    /** Of a kind, what is under such a code. */
    long figure(Kind kind, Predicate<String> code) {
        return of(kind).stream()
                .filter(says -> code.test(says.code()))
                .mapToLong(Finding::figure)
                .sum();
    }

    /** Mines found in the districts of maps, in each since the first map of it. */
    long minesFound() {
        Map<String, String> firstMaps = firstMaps();
        return of(Kind.FOUND_ITEM).stream()
                .filter(found -> MINES.contains(found.code()) && firstMaps.containsKey(found.district()))
                .filter(found -> firstMaps.get(found.district()).compareTo(found.day()) <= 0)
                .mapToLong(Finding::figure)
                .sum();
    }

    private Map<String, String> firstMaps() {
        Map<String, String> days = new HashMap<>();
        of(Kind.MINEFIELD_MAP).forEach(map -> map.districts()
                .forEach(district ->
                        days.merge(district, map.day(), (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        return days;
    }
}
