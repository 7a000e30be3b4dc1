package org.mineaction.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;

/** The outlines by which report-ingest flags places outside their districts: statistics needs them for nothing but its tests. */
final class DistrictOutlines {
    private static final Path FILE = Path.of("../report-ingest/src/main/resources/gazetteer/outlines.geojson");

    private DistrictOutlines() {}

    /** That of a district, in degrees: longitudes from west to east, latitudes from south to north; holes are left out. */
    static Path2D of(String district) throws IOException {
        for (JsonNode feature : new ObjectMapper().readTree(FILE.toFile()).get("features")) {
            if (feature.at("/properties/code").asText().equals(district)) {
                Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                addRings(outline, feature.at("/geometry/coordinates"));
                return outline;
            }
        }
        throw new IllegalArgumentException(district + " has no outline");
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
