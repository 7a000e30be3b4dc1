package org.mineaction.registry.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Figures by sex or age group, year by year. Small cells are left out of each year by itself, always in the same way, so that
 * no two answers can be held against each other; several years are added up from what is published of each, and have no
 * figure where one of them has none.
 */
final class YearlyTable {
    private final List<String> values;
    private final SortedMap<String, Map<String, People>> years = new TreeMap<>();

    /**
     * An empty table.
     *
     * @param values all values there are, such as FEMALE, MALE, UNKNOWN
     */
    YearlyTable(List<String> values) {
        this.values = List.copyOf(values);
    }

    void add(String year, String value, People people) {
        years.computeIfAbsent(year, one -> new TreeMap<>()).merge(value, people, People::plus);
    }

    /**
     * A line as it is published; null for what is left out.
     *
     * @param year null for all years together
     */
    record Line(String year, String value, Long killed, Long injured, Long unknown) {
        boolean isSuppressed() {
            return killed == null || injured == null || unknown == null;
        }
    }

    /** The lines of each year. */
    List<Line> byYear(Suppression suppression) {
        List<Line> lines = new ArrayList<>();
        years.forEach((year, people) -> lines.addAll(lines(year, people, suppression)));
        return lines;
    }

    private List<Line> lines(String year, Map<String, People> people, Suppression suppression) {
        List<Long> killed = suppression.published(cells(people, People::killed));
        List<Long> injured = suppression.published(cells(people, People::injured));
        List<Long> unknown = suppression.published(cells(people, People::unknown));
        return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .map(i -> new Line(year, values.get(i), killed.get(i), injured.get(i), unknown.get(i)))
                .toList();
    }

    private List<Long> cells(Map<String, People> people, ToLongFunction<People> figure) {
        return values.stream()
                .map(value -> figure.applyAsLong(people.getOrDefault(value, People.NOBODY)))
                .toList();
    }

    /** One line for each value, of all years together. */
    List<Line> together(Suppression suppression) {
        List<Line> all = byYear(suppression);
        return values.stream()
                .map(value -> {
                    List<Line> lines = all.stream()
                            .filter(line -> line.value().equals(value))
                            .toList();
                    return new Line(
                            null,
                            value,
                            sum(lines, Line::killed),
                            sum(lines, Line::injured),
                            sum(lines, Line::unknown));
                })
                .toList();
    }

    private static Long sum(List<Line> lines, Function<Line, Long> figure) {
        List<Long> figures = lines.stream().map(figure).toList();
        return figures.contains(null)
                ? null
                : (Long) figures.stream().mapToLong(Long::longValue).sum();
    }
}
