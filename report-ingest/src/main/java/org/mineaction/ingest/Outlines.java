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
    private final Map<String, Outline> byDistrict = new HashMap<>();

    /**
     * That of a district.
     *
     * @param area within it
     * @param places tells quickly whether a place is
     */
    private record Outline(MultiPolygon area, IndexedPointInAreaLocator places) {
        static Outline of(MultiPolygon area) {
            return new Outline(area, new IndexedPointInAreaLocator(area));
        }
    }

    private Outlines(JsonNode featureCollection) {
        for (JsonNode feature : featureCollection.get("features")) {
            String district = feature.get("properties").get("code").textValue();
            MultiPolygon area = Shapes.GEOMETRY.createMultiPolygon(polygons(feature.get("geometry")));
            byDistrict.put(district, Outline.of(area));
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
        Outline outline = byDistrict.get(district);
        return outline == null
                || outline.places().locate(new Coordinate(location.longitude(), location.latitude()))
                        != org.locationtech.jts.geom.Location.EXTERIOR;
    }

    /** Whether a perimeter lies in a district, edges included; a district without an outline contains every one. */
    boolean contains(String district, Perimeter perimeter) {
        Outline outline = byDistrict.get(district);
        // The older relation of JTS throws at some shapes that only touch.
        return outline == null || RelateNG.relate(outline.area(), Shapes.polygon(perimeter), RelatePredicate.covers());
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

    private static Polygon polygon(JsonNode rings) {
        List<Coordinate[]> all = new ArrayList<>();
        rings.forEach(ring -> all.add(corners(ring)));
        return Shapes.polygon(all);
    }

    private static Coordinate[] corners(JsonNode ring) {
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(position -> corners.add(
                new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue())));
        return corners.toArray(Coordinate[]::new);
    }
}
