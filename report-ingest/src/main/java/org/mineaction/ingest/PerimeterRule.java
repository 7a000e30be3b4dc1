package org.mineaction.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.mineaction.contract.Location;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.http.Fields;

/** How a perimeter is written: a GeoJSON Polygon whose rings are closed and cross neither themselves nor each other. */
final class PerimeterRule {
    static final String WANTED =
            "a GeoJSON Polygon or, in CSV, a closed POLYGON ((longitude latitude, …)) and nothing else";

    private static final String COORDINATES = "coordinates";

    private PerimeterRule() {}

    /** Reads it; null when there is none or a mistake was noted. */
    static Perimeter read(Fields fields) {
        if (fields == null) {
            return null;
        }
        String type = fields.required("type", fields.text("type"));
        boolean isPolygon = Perimeter.TYPE.equals(type);
        if (type != null && !isPolygon) {
            fields.wrong("type", IngestMistake.WRONG_PERIMETER, "must be " + Perimeter.TYPE);
        }
        List<List<Position>> rings = rings(fields, fields.required(COORDINATES, fields.list(COORDINATES)));
        fields.refuseOthers();
        if (!isPolygon || rings == null) {
            return null;
        }
        Perimeter perimeter = new Perimeter(type, rings);
        TopologyValidationError error = new IsValidOp(Shapes.polygon(perimeter)).getValidationError();
        if (error != null) {
            wrong(
                    fields,
                    "must not cross or touch itself, and its holes must lie within it (see longitude "
                            + error.getCoordinate().x + ", latitude " + error.getCoordinate().y + ")");
        }
        return error == null ? perimeter : null;
    }

    private static List<List<Position>> rings(Fields fields, JsonNode coordinates) {
        if (coordinates == null) {
            return null;
        }
        List<List<Position>> rings = new ArrayList<>();
        int positions = 0;
        for (JsonNode ring : coordinates) {
            List<Position> read = ring(ring);
            if (read == null) {
                return wrong(fields, "must be rings of positions, each a longitude and a latitude in degrees");
            }
            positions += read.size();
            if (positions > Perimeter.MAX_POSITIONS) {
                return wrong(fields, "must be at most " + Perimeter.MAX_POSITIONS + " positions");
            }
            if (read.size() < Perimeter.SMALLEST_RING || !read.get(0).equals(read.get(read.size() - 1))) {
                return wrong(
                        fields, "must be rings of at least three corners, with the first position again at their end");
            }
            rings.add(read);
        }
        return rings.isEmpty() ? wrong(fields, "must have a ring") : rings;
    }

    private static List<Position> ring(JsonNode ring) {
        List<Position> positions = new ArrayList<>();
        for (JsonNode position : ring) {
            Position read = position(position);
            if (read == null) {
                return null;
            }
            positions.add(read);
        }
        return ring.isArray() ? positions : null;
    }

    /** A third number is a height, of which nothing is kept. */
    private static Position position(JsonNode position) {
        if (position.size() < 2 || position.size() > 3) {
            return null;
        }
        JsonNode longitude = position.get(0);
        JsonNode latitude = position.get(1);
        return isWithin(longitude, Location.MAX_LONGITUDE) && isWithin(latitude, Location.MAX_LATITUDE)
                ? new Position(longitude.doubleValue(), latitude.doubleValue())
                : null;
    }

    private static boolean isWithin(JsonNode degrees, double most) {
        return degrees != null && degrees.isNumber() && Math.abs(degrees.doubleValue()) <= most;
    }

    private static List<List<Position>> wrong(Fields fields, String rule) {
        fields.wrong(COORDINATES, IngestMistake.WRONG_PERIMETER, rule);
        return null;
    }
}
