package org.mineaction.statistics.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.statistics.Csv;

/** Totals as CSV: a line for each group or, when nothing is grouped, one for the period. */
final class TotalsCsv {
    private static final List<String> FIGURES = List.of("items", "reports");

    private TotalsCsv() {}

    static String of(Totals totals) {
        List<Grouping> groupBy = totals.request().groupBy();
        return groupBy.isEmpty() ? period(totals) : groups(totals, groupBy);
    }

    private static String period(Totals totals) {
        TotalsRequest request = totals.request();
        return Csv.of(List.of(
                List.of("from", "to", "items", "reports"), row(List.of(request.from(), request.to()), totals.total())));
    }

    private static String groups(Totals totals, List<Grouping> groupBy) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(Stream.concat(groupBy.stream().map(Grouping::published), FIGURES.stream())
                .toList());
        totals.groups().forEach((group, sum) -> rows.add(row(group, sum)));
        return Csv.of(rows);
    }

    private static List<?> row(List<?> cells, Sum sum) {
        return Stream.concat(cells.stream(), Stream.of(sum.items(), sum.reports()))
                .toList();
    }
}
