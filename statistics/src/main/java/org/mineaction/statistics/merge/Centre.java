package org.mineaction.statistics.merge;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mineaction.contract.Location;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;

/**
 * The point that stands for a piece of land: the centre of its area, holes left out, on a map on which every degree of longitude and
 * every degree of latitude has one length. It is off by millimetres, as these lengths hardly change within a perimeter. Of a shape like a
 * horseshoe it lies beside the land, though never outside the perimeter's corners; of what has no area it is the middle between them.
 */
final class Centre {
    /**
     * Whole billionths of a degree are a tenth of a millimetre, and never so small that PostgreSQL refuses to multiply them: a migration has
     * worked out the same for older rows, to the last digit.
     */
    private static final double PER_DEGREE = 1e9;

    private final Position origin;
    private double area;
    private double east;
    private double north;

    private Centre(Position origin) {
        this.origin = origin;
    }

    /** The centre of a piece of land, WGS 84 degrees; how accurate it is, is not known. */
    static Location of(Perimeter perimeter) {
        List<Position> corners = perimeter.coordinates().get(0);
        Centre centre = new Centre(corners.get(0));
        perimeter.coordinates().forEach(centre::add);
        double longitude = centre.origin.longitude() + centre.east / (3 * centre.area) / PER_DEGREE;
        double latitude = centre.origin.latitude() + centre.north / (3 * centre.area) / PER_DEGREE;
        Range longitudes = Range.of(corners, Position::longitude);
        Range latitudes = Range.of(corners, Position::latitude);
        // False too of a line, without area, and perhaps of an outline that crosses itself.
        return longitudes.has(longitude) && latitudes.has(latitude)
                ? new Location(latitude, longitude, null)
                : new Location(latitudes.middle(), longitudes.middle(), null);
    }

    /** Adds the triangles between the origin and each edge of a ring; those of holes, which go the other way round, are negative. */
    private void add(List<Position> ring) {
        for (int i = 1; i < ring.size(); i++) {
            double fromEast = whole(ring.get(i - 1).longitude() - origin.longitude());
            double fromNorth = whole(ring.get(i - 1).latitude() - origin.latitude());
            double toEast = whole(ring.get(i).longitude() - origin.longitude());
            double toNorth = whole(ring.get(i).latitude() - origin.latitude());
            double swept = fromEast * toNorth - toEast * fromNorth;
            area += swept;
            east += (fromEast + toEast) * swept;
            north += (fromNorth + toNorth) * swept;
        }
    }

    private static double whole(double degrees) {
        return Math.rint(degrees * PER_DEGREE);
    }

    private record Range(double least, double most) {
        static Range of(List<Position> corners, ToDoubleFunction<Position> degrees) {
            return new Range(
                    corners.stream().mapToDouble(degrees).min().orElseThrow(),
                    corners.stream().mapToDouble(degrees).max().orElseThrow());
        }

        boolean has(double value) {
            return least <= value && value <= most;
        }

        double middle() {
            return (least + most) / 2;
        }
    }
}
