package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A point of a perimeter, WGS 84; written as GeoJSON does (RFC 7946), longitude first.
 *
 * @param longitude degrees east, −180 … 180
 * @param latitude degrees north, −90 … 90
 */
public record Position(double longitude, double latitude) {
    public Position {
        // Written so that NaN, which compares false with everything, is refused too.
        if (!(Math.abs(longitude) <= Location.MAX_LONGITUDE && Math.abs(latitude) <= Location.MAX_LATITUDE)) {
            throw new IllegalArgumentException("a position must be a longitude and a latitude in degrees");
        }
        // Minus zero is the same place.
        longitude += 0.0;
        latitude += 0.0;
    }

    /** Of longitude, latitude and perhaps a height, which is let go. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Position of(List<Double> numbers) {
        if (numbers.size() < 2 || numbers.contains(null)) {
            throw new IllegalArgumentException("a position must be a longitude and a latitude in degrees");
        }
        return new Position(numbers.get(0), numbers.get(1));
    }

    /** Longitude, latitude. */
    @JsonValue
    List<Double> numbers() {
        return List.of(longitude, latitude);
    }
}
