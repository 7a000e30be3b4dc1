package org.mineaction.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/**
 * The outline of a piece of land, as a GeoJSON Polygon (RFC 7946).
 *
 * @param type {@value #TYPE}
 * @param coordinates the outer ring and then those of holes, each with its first position again at its end; up to
 *     {@value #MAX_POSITIONS} positions together
 */
public record Perimeter(String type, List<List<Position>> coordinates) {
    public static final String TYPE = "Polygon";
    public static final int MAX_POSITIONS = 1_000;
    /** A triangle, closed. */
    public static final int SMALLEST_RING = 4;

    public Perimeter {
        if (!TYPE.equals(type)) {
            throw new IllegalArgumentException("perimeter must be a GeoJSON " + TYPE);
        }
        if (coordinates == null || coordinates.isEmpty()) {
            throw new IllegalArgumentException("perimeter must have a ring");
        }
        coordinates = coordinates.stream().map(List::copyOf).toList();
        if (coordinates.stream().anyMatch(ring -> ring.size() < SMALLEST_RING || !isClosed(ring))) {
            throw new IllegalArgumentException("a ring must be closed and have at least four positions");
        }
        if (coordinates.stream().mapToInt(List::size).sum() > MAX_POSITIONS) {
            throw new IllegalArgumentException("perimeter must have at most 1000 positions");
        }
    }

    /** As it is written in GeoJSON. */
    public String geoJson() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a perimeter that exists can always be written", e);
        }
    }

    /** What {@link #geoJson} wrote; throws {@link IllegalArgumentException} when it is something else. */
    public static Perimeter ofGeoJson(String written) {
        try {
            return Json.MAPPER.readValue(written, Perimeter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no perimeter", e);
        }
    }

    private static boolean isClosed(List<Position> ring) {
        return ring.get(0).equals(ring.get(ring.size() - 1));
    }
}
