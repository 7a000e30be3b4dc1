package org.mineaction.statistics.totals;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.export.CodeColumns;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.Export;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.export.PeriodColumns;

/**
 * Totals as a table: a row for each group or, when nothing is grouped, one for the period and one for the period before. Where
 * groups are compared, a row has the figures of its group, the same before, and the change. On a map a group is in the middle of its
 * district; without one it is nowhere.
 */
final class TotalsTable {
    private static final Map<String, String> TAGS = Map.ofEntries(
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

    static <F extends Figure<F>> Export<?> of(Compared<F, ?> compared, Gazetteer gazetteer, ExportFormat.Kind kind) {
        return compared.asked().request().groupBy().isEmpty()
                ? ofPeriods(compared)
                : ofGroups(compared, new DistrictColumns(gazetteer), kind);
    }

    private static <F extends Figure<F>> Export<Totals<F>> ofPeriods(Compared<F, ?> compared) {
        Totals<F> asked = compared.asked();
        List<Totals<F>> periods = new ArrayList<>(List.of(asked));
        if (compared.before() != null) {
            periods.add(compared.before());
        }
        List<Column<Totals<F>>> columns =
                new ArrayList<>(PeriodColumns.of(totals -> totals.request().period(), Totals::asOf));
        columns.addAll(figures(asked.total(), Totals::total));
        asked.byCode().keySet().forEach(name -> {
            Function<Totals<F>, Map<String, Long>> part =
                    totals -> totals.byCode().get(name);
            Set<String> codes = new LinkedHashSet<>();
            periods.forEach(totals -> codes.addAll(part.apply(totals).keySet()));
            columns.addAll(CodeColumns.of(name, codes, part));
        });
        return Export.of(columns, periods);
    }

    /** The rows are the groups of the JSON answer, each worked out once for all of its cells. */
    private static Export<Map<String, Object>> ofGroups(
            Compared<?, ?> compared, DistrictColumns districts, ExportFormat.Kind kind) {
        TotalsRequest request = compared.asked().request();
        List<Column<Map<String, Object>>> columns = new ArrayList<>();
        request.groupBy()
                .forEach(grouping ->
                        columns.addAll(of(grouping, group -> (String) group.get(grouping.published()), districts)));
        if (kind == ExportFormat.Kind.GEOJSON && request.groupBy().contains(Grouping.DISTRICT)) {
            columns.addAll(districts.middleOfOne(group -> (String) group.get(Grouping.DISTRICT.published())));
        }
        Set<String> figures = compared.asked().nothingOfGroup().published().keySet();
        figures.forEach(name -> columns.add(column(name, group -> group.get(name))));
        if (request.comparesGroups()) {
            figures.forEach(name -> columns.add(compared(name, Group.PREVIOUS)));
            figures.forEach(name -> columns.add(compared(name, Group.CHANGE)));
        }
        return Export.of(columns, compared.publishedGroups());
    }

    private static Column<Map<String, Object>> compared(String name, String with) {
        return new Column<>(
                with + "." + name, TAGS.get(name) + "+" + with, group -> ((Map<?, ?>) group.get(with)).get(name));
    }

    private static <R> List<Column<R>> of(Grouping grouping, Function<R, String> value, DistrictColumns districts) {
        return grouping == Grouping.DISTRICT
                ? districts.ofOne(value)
                : List.of(column(grouping.published(), row -> grouping.cell(value.apply(row))));
    }

    private static <R, F extends Figure<F>> List<Column<R>> figures(F like, Function<R, F> figure) {
        return like.published().keySet().stream()
                .map(name -> TotalsTable.<R>column(
                        name, row -> figure.apply(row).published().get(name)))
                .toList();
    }

    private static <R> Column<R> column(String name, Function<R, Object> value) {
        return new Column<>(name, TAGS.get(name), value);
    }
}
