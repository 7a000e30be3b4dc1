package org.mineaction.statistics.totals;

import java.util.ArrayList;
import java.util.List;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.Export;
import org.mineaction.statistics.export.PeriodColumns;

/**
 * Mines planted and found as a table: a row for each map, the earliest first, and a last one for all of them together, which is
 * not the sum of the others.
 */
final class MinefieldsTable {
    private MinefieldsTable() {}

    /** A row; that of all maps together has no report, no day and no districts of its own. */
    private record Line(String scope, Minefields.OfMap figures) {}

    static Export<?> of(Minefields minefields, DistrictColumns districts) {
        List<Line> lines = new ArrayList<>();
        minefields.maps().forEach(map -> lines.add(new Line("map", map)));
        lines.add(new Line(
                "all maps",
                new Minefields.OfMap(null, null, List.of(), minefields.minesPlanted(), minefields.minesFound())));
        return Export.of(columns(minefields, districts), lines);
    }

    private static List<Column<Line>> columns(Minefields minefields, DistrictColumns districts) {
        Period period = new Period(minefields.from(), minefields.to());
        List<Column<Line>> columns = new ArrayList<>(PeriodColumns.of(line -> period, line -> minefields.asOf()));
        columns.add(new Column<>("scope", "#meta+scope", Line::scope));
        columns.add(new Column<>("reportId", "#meta+id", line -> line.figures().reportId()));
        columns.add(new Column<>(
                "handedOverOn", "#date+handed_over", line -> line.figures().handedOverOn()));
        columns.addAll(districts.ofSeveral(line -> line.figures().districts()));
        columns.add(new Column<>(
                "minesPlanted", "#item+planted+num", line -> line.figures().minesPlanted()));
        columns.add(new Column<>(
                "minesFound", "#item+found+num", line -> line.figures().minesFound()));
        columns.add(new Column<>("minesUnaccounted", "#item+unaccounted+num", line -> line.figures()
                .minesUnaccounted()));
        columns.add(new Column<>("indication", "#meta+indication", line -> minefields.indication()));
        return columns;
    }
}
