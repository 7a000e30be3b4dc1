package org.mineaction.statistics.totals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;

/** Works out the figures of a cut report by report, in plain Java. */
final class Reckoning {
    private static final List<String> MINES =
            Category.MINES.stream().map(Category::code).toList();
    private static final List<String> IN_ALL = List.of("in all");

    private final Cut cut;
    private final List<Contribution> all = new ArrayList<>();
    private final Map<String, Long> byCode = new HashMap<>();
    /** The total is one of them. */
    private final Map<List<String>, Map<String, Long>> groups = new HashMap<>(Map.of(IN_ALL, new HashMap<>()));

    Reckoning(Cut cut) {
        this.cut = cut;
    }

    /** Adds a report that counts. It is one report in each group it adds to, however much it says. */
    void add(Report<?> report) {
        List<Contribution> contributions = Contribution.of(report);
        all.addAll(contributions);
        Set<List<String>> touched = new HashSet<>();
        for (Contribution one : contributions) {
            if (cut.covers(one)) {
                groupsOf(one).forEach(group -> add(one, group));
                touched.addAll(groupsOf(one));
                byCode.merge(one.kind().name() + "/" + one.code(), one.amount(), Long::sum);
            }
        }
        String count = contributions.get(0).countName();
        touched.forEach(group -> groups.get(group).merge(count, 1L, Long::sum));
    }

    private List<List<String>> groupsOf(Contribution one) {
        boolean isGrouped = cut.isOfMaps() || !cut.groupBy().isEmpty();
        return isGrouped ? List.of(IN_ALL, cut.group(one)) : List.of(IN_ALL);
    }

    private void add(Contribution one, List<String> group) {
        Map<String, Long> numbers = groups.computeIfAbsent(group, key -> new HashMap<>());
        one.amountNames().forEach(name -> numbers.merge(name, one.amount(), Long::sum));
    }

    Figures figures() {
        if (cut.isOfMaps()) {
            List<Contribution> maps = all.stream().filter(cut::covers).toList();
            maps.forEach(map -> groups.get(cut.group(map)).put("minesFound", found(List.of(map))));
            groups.get(IN_ALL).put("minesFound", found(maps));
        }
        Map<List<String>, Map<String, Long>> parts = new HashMap<>(groups);
        Map<String, Long> total = parts.remove(IN_ALL);
        return new Figures(total, cut.tellsCodes() ? byCode : Map.of(), parts);
    }

    /** Mines found in the district of any of these maps since it was handed over, each once. */
    private long found(List<Contribution> maps) {
        return all.stream()
                .filter(one -> one.kind().equals(ReportKind.FOUND_ITEM) && MINES.contains(one.code()))
                .filter(one -> !one.day().isAfter(cut.to()))
                .filter(one -> maps.stream().anyMatch(map -> isOf(map, one.districts(), one.day())))
                .mapToLong(Contribution::amount)
                .sum();
    }

    private static boolean isOf(Contribution map, List<String> districts, LocalDate day) {
        return map.districts().containsAll(districts) && !day.isBefore(map.day());
    }
}
