package org.mineaction.statistics.totals;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.Export;

/** Totals as a table: a row for each group or, when nothing is grouped, one for the period and one for the period before. */
final class TotalsTable {
    private static final String FROM = "from";
    private static final String TO = "to";

    private static final Map<String, String> TAGS = Map.ofEntries(
            entry(FROM, "#date+start"),
            entry(TO, "#date+end"),
            entry("district", "#adm1+code"),
            entry("category", "#item+type"),
            entry("team", "#org+reporting"),
            entry("day", "#date"),
            entry("week", "#date+week"),
            entry("month", "#date+month"),
            entry("quarter", "#date+quarter"),
            entry("year", "#date+year"),
            entry("outcome", "#affected+outcome"),
            entry("personStatus", "#affected+type"),
            entry("items", "#item+found+num"),
            entry("reports", "#meta+reports+num"),
            entry("clearedSquareMetres", "#output+cleared+area"),
            entry("releasedSquareMetres", "#output+released+area"),
            entry("releases", "#meta+releases+num"),
            entry("killed", "#affected+killed"),
            entry("injured", "#affected+injured"),
            entry("unknown", "#affected+unknown"),
            entry("incidents", "#meta+incidents+num"));

    private TotalsTable() {}

    static <F extends Figure<F>> Export<List<Object>> of(Compared<F, ?> compared) {
        Totals<F> totals = compared.asked();
        List<Grouping> groupBy = totals.request().groupBy();
        List<List<Object>> rows = new ArrayList<>();
        if (groupBy.isEmpty()) {
            Stream.of(totals, compared.before()).filter(one -> one != null).forEach(one -> rows.add(ofPeriod(one)));
        } else {
            totals.groups().forEach((group, figure) -> rows.add(row(group, numbers(figure))));
        }
        return Export.of(columns(groupBy, totals.total()), rows);
    }

    private static List<Column<List<Object>>> columns(List<Grouping> groupBy, Figure<?> figure) {
        List<String> names = new ArrayList<>(
                groupBy.isEmpty()
                        ? List.of(FROM, TO)
                        : groupBy.stream().map(Grouping::published).toList());
        names.addAll(figure.published().keySet());
        List<Column<List<Object>>> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            columns.add(new Column<>(names.get(i), TAGS.get(names.get(i)), row -> row.get(index)));
        }
        return columns;
    }

    private static List<Object> ofPeriod(Totals<?> totals) {
        Period period = totals.request().period();
        return row(List.of(period.from(), period.to()), numbers(totals.total()));
    }

    private static Collection<Long> numbers(Figure<?> figure) {
        return figure.published().values();
    }

    private static List<Object> row(List<?> cells, Collection<?> figures) {
        return Stream.concat(cells.stream(), figures.stream())
                .map(Object.class::cast)
                .toList();
    }
}
