package org.mineaction.statistics.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.merge.ReportTable;

/** Released land as an analyst sees it: with its perimeter and the exact middle of that. */
final class ExactLand implements PublicKind<LandRelease> {
    private final PublicLand inPublic = new PublicLand();

    @Override
    public ReportTable<LandRelease> table() {
        return inPublic.table();
    }

    @Override
    public List<Column<LandRelease>> exported(DistrictColumns districts) {
        List<Column<LandRelease>> columns = new ArrayList<>(inPublic.exported(districts));
        columns.add(new Column<>(
                "perimeter",
                "#geo+bounds",
                land -> land.perimeter() == null ? null : land.perimeter().geoJson()));
        return columns;
    }

    @Override
    public List<Column<PublishedRevision>> exportedOfPlace() {
        return inPublic.exportedOfPlace();
    }

    @Override
    public Location place(ResultSet row) throws SQLException {
        return inPublic.place(row);
    }

    @Override
    public Location shown(Location exact) {
        return exact;
    }

    @Override
    public Set<String> parameters() {
        return inPublic.parameters();
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        Box box = Box.read(parameters);
        Conditions conditions = PublicLand.ofType(parameters);
        return box == null ? conditions : conditions.and(box.exactly());
    }
}
