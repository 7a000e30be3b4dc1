package org.mineaction.statistics.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.Export;
import org.mineaction.statistics.export.PagedRows;

/** Everything that needs a look, to be written to a file. */
final class QualityExport {
    private QualityExport() {}

    static Export<QualityCase> of(QualityQuery query, QualityRequest all, DistrictColumns districts) {
        return new Export<>(
                columns(districts),
                new PagedRows<>(place -> place == null
                        ? query.list(all)
                        : query.listInTurn(all.after(CasePlace.read(place).orElseThrow()))));
    }

    private static List<Column<QualityCase>> columns(DistrictColumns districts) {
        List<Column<QualityCase>> columns = new ArrayList<>();
        columns.add(
                new Column<>("concern", "#meta+concern", one -> one.concern().published()));
        columns.add(new Column<>("kind", "#meta+kind", QualityCase::kind));
        columns.add(new Column<>("day", "#date", QualityCase::day));
        columns.add(new Column<>("team", "#org+reporting", QualityCase::team));
        columns.addAll(districts.ofSeveral(QualityCase::districts));
        columns.add(new Column<>("code", "#meta+code", QualityCase::code));
        columns.add(new Column<>("reasons", "#meta+flags", one -> joined(one.reasons())));
        columns.add(new Column<>("submittedBy", "#org+submitting", QualityCase::submittedBy));
        columns.add(new Column<>("amount", "#indicator+repeated+num", QualityCase::amount));
        columns.add(new Column<>("since", "#date+start", QualityCase::since));
        columns.add(new Column<>("days", "#meta+days+num", QualityCase::days));
        columns.add(new Column<>("reports", "#meta+id+list", one -> joined(one.reports())));
        columns.add(new Column<>("reportCount", "#meta+reports+num", QualityCase::reportCount));
        columns.add(new Column<>("deadLetter", "#meta+dead_letter", QualityCase::deadLetter));
        return columns;
    }

    private static String joined(List<?> some) {
        return some.isEmpty() ? null : some.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
