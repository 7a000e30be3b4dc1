package org.mineaction.statistics.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.PlaceColumns;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.ReportTable;

/** Released land as everybody may see it: with the rounded centre of its perimeter, of which a rounded one would be none. */
final class PublicLand implements PublicKind<LandRelease> {
    @Override
    public ReportTable<LandRelease> table() {
        return new LandReleaseTable();
    }

    @Override
    public List<Column<LandRelease>> exported(DistrictColumns districts) {
        List<Column<LandRelease>> columns = new ArrayList<>();
        columns.add(new Column<>("releasedOn", "#date+released", LandRelease::releasedOn));
        columns.addAll(districts.ofOne(LandRelease::district));
        columns.addAll(List.of(
                new Column<>("releaseType", "#output+type", land -> land.releaseType()
                        .code()),
                new Column<>("areaSquareMetres", "#output+released+area", LandRelease::areaSquareMetres),
                new Column<>("depthCentimetres", "#output+depth", LandRelease::depthCentimetres),
                new Column<>("taskId", "#activity+id", LandRelease::taskId)));
        return columns;
    }

    @Override
    public List<Column<PublishedRevision>> exportedOfPlace() {
        return PlaceColumns.of(PublishedRevision::location);
    }

    @Override
    public Location place(ResultSet row) throws SQLException {
        return LandReleaseTable.centre(row);
    }

    @Override
    public Set<String> parameters() {
        return Set.of("releaseType", Box.NAME);
    }

    @Override
    public Conditions ofCodes(Parameters parameters) {
        return new Conditions().andOneOf("release_type", parameters.list("releaseType", code -> ReleaseType.LIST
                .find(code)
                .map(ReleaseType::code)));
    }

    /** Not even read: nobody is shown it, and a page of them would fill the memory. */
    @Override
    public String columns() {
        return table().allColumns().stream()
                .map(column -> column.equals(LandReleaseTable.PERIMETER) ? "NULL::text AS " + column : column)
                .collect(Collectors.joining(", "));
    }
}
