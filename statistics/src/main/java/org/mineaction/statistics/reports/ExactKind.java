package org.mineaction.statistics.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mineaction.contract.Content;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.merge.ReportTable;

/**
 * Reports of a kind as an analyst sees them: with their places as they were reported, also where something may still lie.
 *
 * @param inPublic the same as everybody sees them
 * @param more what only an analyst is told of a place
 * @param <C> the kind of content
 */
record ExactKind<C extends Content>(PublicKind<C> inPublic, Column<C> more) implements PublicKind<C> {
    /** Found items, with how exactly it is known where they were. */
    static ExactKind<FoundItem> foundItems() {
        return new ExactKind<>(
                new PublicFoundItems(),
                new Column<>(
                        "accuracyMetres",
                        "#geo+precision",
                        item -> item.location() == null ? null : item.location().accuracyMetres()));
    }

    /** Released land, with its perimeter beside the exact middle of that. */
    static ExactKind<LandRelease> land() {
        return new ExactKind<>(
                new PublicLand(),
                new Column<>(
                        "perimeter",
                        "#geo+bounds",
                        land -> land.perimeter() == null
                                ? null
                                : land.perimeter().geoJson()));
    }

    @Override
    public ReportTable<C> table() {
        return inPublic.table();
    }

    @Override
    public List<Column<C>> exported(DistrictColumns districts) {
        return Stream.concat(inPublic.exported(districts).stream(), Stream.of(more))
                .toList();
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
    public Conditions ofCodes(Parameters parameters) {
        return inPublic.ofCodes(parameters);
    }

    @Override
    public Conditions within(Box box) {
        return box.exactly();
    }
}
