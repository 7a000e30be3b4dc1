package org.mineaction.statistics.totals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.statistics.Csv;
import org.mineaction.statistics.Period;

/** Totals as CSV: a line for each group or, when nothing is grouped, one for the period and one for the period before. */
final class TotalsCsv {
    private TotalsCsv() {}

    static <F extends Figure<F>> String of(Compared<F, ?> compared) {
        Totals<F> totals = compared.asked();
        List<Grouping> groupBy = totals.request().groupBy();
        List<String> names = groupBy.isEmpty()
                ? List.of("from", "to")
                : groupBy.stream().map(Grouping::published).toList();
        List<List<?>> rows = new ArrayList<>();
        rows.add(row(names, totals.total().published().keySet()));
        if (groupBy.isEmpty()) {
            Stream.of(totals, compared.before()).filter(one -> one != null).forEach(one -> rows.add(ofPeriod(one)));
        } else {
            totals.groups().forEach((group, figure) -> rows.add(row(group, numbers(figure))));
        }
        return Csv.of(rows);
    }

    private static List<?> ofPeriod(Totals<?> totals) {
        Period period = totals.request().period();
        return row(List.of(period.from(), period.to()), numbers(totals.total()));
    }

    private static Collection<Long> numbers(Figure<?> figure) {
        return figure.published().values();
    }

    private static List<?> row(List<?> cells, Collection<?> figures) {
        return Stream.concat(cells.stream(), figures.stream()).toList();
    }
}
