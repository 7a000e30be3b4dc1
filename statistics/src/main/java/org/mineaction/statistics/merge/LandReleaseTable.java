package org.mineaction.statistics.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;

/** Released land: counted by how it was released, in square metres. */
public final class LandReleaseTable implements ReportTable<LandRelease> {
    /** The column of the perimeter. */
    public static final String PERIMETER = "perimeter";

    /** The columns of the perimeter's centre, which nobody sends. */
    private static final String LATITUDE = "latitude";

    private static final String LONGITUDE = "longitude";

    @Override
    public ReportKind<LandRelease> kind() {
        return ReportKind.LAND_RELEASE;
    }

    @Override
    public String name() {
        return "land_release";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "released_on",
                "district",
                "release_type",
                "area_square_metres",
                "depth_centimetres",
                PERIMETER,
                "task_id",
                LATITUDE,
                LONGITUDE);
    }

    @Override
    public void write(LandRelease land, CopyRows row) {
        Perimeter perimeter = land.perimeter();
        Location centre = perimeter == null ? null : Centre.of(perimeter);
        row.date(land.releasedOn())
                .text(land.district())
                .text(land.releaseType().code())
                .integer(land.areaSquareMetres())
                .integerOrNothing(land.depthCentimetres())
                .text(perimeter == null ? null : perimeter.geoJson())
                .text(land.taskId())
                .real(centre == null ? null : (Double) centre.latitude())
                .real(centre == null ? null : (Double) centre.longitude());
    }

    @Override
    public LandRelease read(ResultSet row) throws SQLException {
        String perimeter = row.getString(PERIMETER);
        return new LandRelease(
                row.getObject("released_on", LocalDate.class),
                row.getString("district"),
                ReleaseType.of(row.getString("release_type")),
                row.getInt("area_square_metres"),
                row.getObject("depth_centimetres", Integer.class),
                perimeter == null ? null : Perimeter.ofGeoJson(perimeter),
                row.getString("task_id"));
    }

    /** The exact centre of the perimeter; null when none is drawn. */
    public static Location centre(ResultSet row) throws SQLException {
        Double latitude = row.getObject(LATITUDE, Double.class);
        return latitude == null ? null : new Location(latitude, row.getDouble(LONGITUDE), null);
    }

    @Override
    public LocalDate listedOn(LandRelease land) {
        return land.releasedOn();
    }

    @Override
    public List<Amount> amounts(LandRelease land) {
        return List.of(new Amount(
                land.releasedOn(), land.district(), land.releaseType().code(), land.areaSquareMetres()));
    }
}
