package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A place on the ground, WGS 84.
 *
 * @param latitude degrees north, −90 … 90
 * @param longitude degrees east, −180 … 180
 * @param accuracyMetres how far off it may be, metres, over 0 and up to 100 000; null when the sender did not say
 */
public record Location(
        @JsonProperty(required = true) double latitude,
        @JsonProperty(required = true) double longitude,
        Double accuracyMetres) {
    public static final double MAX_LATITUDE = 90;
    public static final double MAX_LONGITUDE = 180;
    public static final double MAX_ACCURACY_METRES = 100_000;

    public Location {
        // Written so that NaN, which compares false with everything, is refused too.
        if (!(Math.abs(latitude) <= MAX_LATITUDE)) {
            throw new IllegalArgumentException("latitude must be from −90 to 90 degrees");
        }
        if (!(Math.abs(longitude) <= MAX_LONGITUDE)) {
            throw new IllegalArgumentException("longitude must be from −180 to 180 degrees");
        }
        if (accuracyMetres != null && !(accuracyMetres > 0 && accuracyMetres <= MAX_ACCURACY_METRES)) {
            throw new IllegalArgumentException("accuracyMetres must be over 0 and up to 100 000 metres");
        }
    }
}
