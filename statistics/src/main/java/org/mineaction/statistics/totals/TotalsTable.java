package org.mineaction.statistics.totals;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.Export;

/**
 * Totals as a table: a row for each group or, when nothing is grouped, one for the period and one for the period before. Where
 * groups are compared, a row has the figures of its group, the same before, and the change.
 */
final class TotalsTable {
    private static final String FROM = "from";
    private static final String TO = "to";

    private static final Map<String, String> TAGS = Map.ofEntries(
            entry(FROM, "#date+start"),
            entry(TO, "#date+end"),
            entry("district", "#adm1+code"),
            entry("category", "#item+type"),
            entry("releaseType", "#output+type"),
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
            entry("cancelledSquareMetres", "#output+cancelled+area"),
            entry("reducedSquareMetres", "#output+reduced+area"),
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
        if (totals.request().groupBy().isEmpty()) {
            List<List<Object>> rows = new ArrayList<>();
            Stream.of(totals, compared.before()).filter(one -> one != null).forEach(one -> rows.add(ofPeriod(one)));
            return Export.of(columns(totals.request(), totals.total()), rows);
        }
        List<List<Object>> rows = compared.groups().stream().map(Group::row).toList();
        return Export.of(columns(totals.request(), totals.nothingOfGroup()), rows);
    }

    private static List<Column<List<Object>>> columns(TotalsRequest request, Figure<?> figure) {
        List<Grouping> groupBy = request.groupBy();
        List<String> names = new ArrayList<>(
                groupBy.isEmpty()
                        ? List.of(FROM, TO)
                        : groupBy.stream().map(Grouping::published).toList());
        Set<String> figures = figure.published().keySet();
        names.addAll(figures);
        if (request.comparesGroups()) {
            figures.forEach(name -> names.add(Group.PREVIOUS + "." + name));
            figures.forEach(name -> names.add(Group.CHANGE + "." + name));
        }
        List<Column<List<Object>>> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            columns.add(new Column<>(names.get(i), tag(names.get(i)), row -> row.get(index)));
        }
        return columns;
    }

    /** That of the figure, and which of those compared it is. */
    private static String tag(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? TAGS.get(name) : TAGS.get(name.substring(dot + 1)) + "+" + name.substring(0, dot);
    }

    private static List<Object> ofPeriod(Totals<?> totals) {
        Period period = totals.request().period();
        return Stream.concat(Stream.of(period.from(), period.to()), totals.total().published().values().stream())
                .map(Object.class::cast)
                .toList();
    }
}
