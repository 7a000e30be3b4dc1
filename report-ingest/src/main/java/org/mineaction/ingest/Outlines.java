package org.mineaction.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.mineaction.contract.Location;
import org.mineaction.contract.Perimeter;

/**
 * The outlines of the districts, WGS 84, from {@code gazetteer/outlines.geojson} (Natural Earth, public domain, simplified).
 * They are indicative and no statement on boundaries: a place outside is flagged, never refused.
 */
final class Outlines {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<String, IndexedPointInAreaLocator> byDistrict = new HashMap<>();
    private final Map<String, MultiPolygon> areas = new HashMap<>();

    private Outlines(JsonNode featureCollection) {
        for (JsonNode feature : featureCollection.get("features")) {
            String district = feature.get("properties").get("code").textValue();
            MultiPolygon area = GEOMETRY.createMultiPolygon(polygons(feature.get("geometry")));
            byDistrict.put(district, new IndexedPointInAreaLocator(area));
            areas.put(district, area);
        }
    }

    /** The outlines this project comes with. */
    static Outlines standard() {
        try (InputStream geoJson = Outlines.class.getResourceAsStream("/gazetteer/outlines.geojson")) {
            return new Outlines(new ObjectMapper().readTree(geoJson));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a place lies in a district or on its edge; a district without an outline contains every place. */
    boolean contains(String district, Location location) {
        IndexedPointInAreaLocator outline = byDistrict.get(district);
        return outline == null
                || outline.locate(new Coordinate(location.longitude(), location.latitude()))
                        != org.locationtech.jts.geom.Location.EXTERIOR;
    }

    /** Whether a perimeter lies in a district, edges included; a district without an outline contains every one. */
    boolean contains(String district, Perimeter perimeter) {
        MultiPolygon area = areas.get(district);
        // The older relation of JTS throws at some shapes that only touch.
        return area == null || RelateNG.relate(area, Shapes.polygon(perimeter), RelatePredicate.covers());
    }

    private static Polygon[] polygons(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").textValue().equals("Polygon")) {
            return new Polygon[] {polygon(coordinates)};
        }
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(one -> polygons.add(polygon(one)));
        return polygons.toArray(Polygon[]::new);
    }

    /** The first ring is the shell, the others are holes (RFC 7946). */
    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        return GEOMETRY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> coordinates = new ArrayList<>();
        positions.forEach(position -> coordinates.add(
                new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue())));
        return GEOMETRY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }
}
