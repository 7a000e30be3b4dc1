package org.mineaction.statistics.export;

import java.util.List;
import java.util.function.Function;
import org.mineaction.contract.Location;

/** The columns that say where something is, in degrees, WGS 84. GeoJSON draws a point there instead of having them. */
public final class PlaceColumns {
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";

    private PlaceColumns() {}

    /** Those of rows of which some have no place, which is then null. */
    public static <R> List<Column<R>> of(Function<R, Location> place) {
        return List.of(
                new Column<>(
                        LATITUDE,
                        "#geo+lat",
                        row -> place.apply(row) == null
                                ? null
                                : place.apply(row).latitude()),
                new Column<>(
                        LONGITUDE,
                        "#geo+lon",
                        row -> place.apply(row) == null
                                ? null
                                : place.apply(row).longitude()));
    }
}
