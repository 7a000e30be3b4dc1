package org.mineaction.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The outline of a piece of land, as a GeoJSON Polygon (RFC 7946). However it was drawn, the outer ring goes counter-clockwise,
 * holes go clockwise, and each begins at its most western position: the same outline, sent by two programs, is no conflict.
 *
 * @param type {@value #TYPE}
 * @param coordinates the outer ring and then those of holes, each with its first position again at its end; up to
 *     {@value #MAX_POSITIONS} positions together
 */
public record Perimeter(String type, List<List<Position>> coordinates) {
    public static final String TYPE = "Polygon";
    public static final int MAX_POSITIONS = 200;
    private static final Comparator<Position> FROM_THE_WEST =
            Comparator.comparingDouble(Position::longitude).thenComparingDouble(Position::latitude);

    /** A triangle, closed. */
    public static final int SMALLEST_RING = 4;

    public Perimeter {
        if (!TYPE.equals(type)) {
            throw new IllegalArgumentException("perimeter must be a GeoJSON " + TYPE);
        }
        if (coordinates == null || coordinates.isEmpty()) {
            throw new IllegalArgumentException("perimeter must have a ring");
        }
        if (coordinates.stream().anyMatch(ring -> ring.size() < SMALLEST_RING || !isClosed(ring))) {
            throw new IllegalArgumentException("a ring must be closed and have at least four positions");
        }
        if (coordinates.stream().mapToInt(List::size).sum() > MAX_POSITIONS) {
            throw new IllegalArgumentException("perimeter must have at most " + MAX_POSITIONS + " positions");
        }
        coordinates = inOneWay(coordinates);
    }

    private static List<List<Position>> inOneWay(List<List<Position>> rings) {
        List<List<Position>> normal = new ArrayList<>();
        for (List<Position> ring : rings) {
            boolean isOuter = normal.isEmpty();
            normal.add(inOneWay(ring, isOuter));
        }
        return List.copyOf(normal);
    }

    private static List<Position> inOneWay(List<Position> ring, boolean counterClockwise) {
        List<Position> corners = new ArrayList<>(ring.subList(0, ring.size() - 1));
        if (isCounterClockwise(ring) != counterClockwise) {
            Collections.reverse(corners);
        }
        Collections.rotate(corners, -corners.indexOf(Collections.min(corners, FROM_THE_WEST)));
        corners.add(corners.get(0));
        return List.copyOf(corners);
    }

    /** By the sign of the area that its edges sweep. */
    private static boolean isCounterClockwise(List<Position> ring) {
        double swept = 0;
        for (int i = 1; i < ring.size(); i++) {
            Position from = ring.get(i - 1);
            Position to = ring.get(i);
            swept += (to.longitude() - from.longitude()) * (to.latitude() + from.latitude());
        }
        return swept < 0;
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
