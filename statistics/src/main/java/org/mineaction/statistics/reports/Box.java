package org.mineaction.statistics.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;

/**
 * A part of the map, its edges included, WGS 84 degrees.
 *
 * @param west longitude
 * @param south latitude
 * @param east longitude, not less than west: a box does not cross the 180th meridian
 * @param north latitude, not less than south
 */
record Box(double west, double south, double east, double north) {
    static final String NAME = "bbox";

    private static final String RULE =
            "It is west,south,east,north in degrees, such as 46.5,39.5,47.5,40.5: the west is not east of the east, nor the"
                    + " south north of the north.";
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,10})?");
    private static final double MOST_EAST = 180;
    private static final double MOST_NORTH = 90;

    /** The box asked for; null when none is. */
    static Box read(Parameters parameters) {
        return parameters.one(NAME, Box::parse, RULE, null);
    }

    private static Optional<Box> parse(String text) {
        List<Double> degrees = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            if (!DEGREES.matcher(word).matches()) {
                return Optional.empty();
            }
            degrees.add(Double.valueOf(word));
        }
        return degrees.size() == 4
                ? Optional.of(new Box(degrees.get(0), degrees.get(1), degrees.get(2), degrees.get(3)))
                        .filter(Box::isOnTheMap)
                : Optional.empty();
    }

    /** The condition that an exact place is in it. */
    Conditions exactly() {
        return new Conditions().and("longitude BETWEEN ? AND ? AND latitude BETWEEN ? AND ?", west, east, south, north);
    }

    private boolean isOnTheMap() {
        return -MOST_EAST <= west
                && west <= east
                && east <= MOST_EAST
                && -MOST_NORTH <= south
                && south <= north
                && north <= MOST_NORTH;
    }
}
