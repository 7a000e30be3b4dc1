package org.mineaction.statistics.totals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.statistics.Csv;

/** Totals as CSV: a line for each group or, when nothing is grouped, one for the period. */
final class TotalsCsv {
    private TotalsCsv() {}

    static String of(Totals<?> totals) {
        List<Grouping> groupBy = totals.request().groupBy();
        List<String> names = groupBy.isEmpty()
                ? List.of("from", "to")
                : groupBy.stream().map(Grouping::published).toList();
        List<List<?>> rows = new ArrayList<>();
        rows.add(row(names, totals.total().published().keySet()));
        if (groupBy.isEmpty()) {
            TotalsRequest request = totals.request();
            rows.add(row(List.of(request.from(), request.to()), numbers(totals.total())));
        } else {
            totals.groups().forEach((group, figure) -> rows.add(row(group, numbers(figure))));
        }
        return Csv.of(rows);
    }

    private static Collection<Long> numbers(Figure<?> figure) {
        return figure.published().values();
    }

    private static List<?> row(List<?> cells, Collection<?> figures) {
        return Stream.concat(cells.stream(), figures.stream()).toList();
    }
}
