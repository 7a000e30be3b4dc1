package org.mineaction.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;

/** The outlines of the districts, as the contract has them, to be asked whether a place is within. */
final class DistrictOutlines {
    private DistrictOutlines() {}

    /** That of a district, in degrees: longitudes from west to east, latitudes from south to north; holes are left out. */
    static Path2D of(String district) throws IOException {
        for (JsonNode feature : features()) {
            if (feature.at("/properties/code").asText().equals(district)) {
                Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                addRings(outline, feature.at("/geometry/coordinates"));
                return outline;
            }
        }
        throw new IllegalArgumentException(district + " has no outline");
    }

    private static JsonNode features() throws IOException {
        try (InputStream geoJson = DistrictOutlines.class.getResourceAsStream("/gazetteer/outlines.geojson")) {
            return new ObjectMapper().readTree(geoJson).get("features");
        }
    }

    /** Adds a ring, or all rings within a list of such lists: of a polygon or of several. */
    private static void addRings(Path2D outline, JsonNode coordinates) {
        if (!coordinates.at("/0/0").isNumber()) {
            coordinates.forEach(within -> addRings(outline, within));
            return;
        }
        boolean isFirst = true;
        for (JsonNode position : coordinates) {
            double longitude = position.get(0).doubleValue();
            double latitude = position.get(1).doubleValue();
            if (isFirst) {
                outline.moveTo(longitude, latitude);
            } else {
                outline.lineTo(longitude, latitude);
            }
            isFirst = false;
        }
        outline.closePath();
    }
}
