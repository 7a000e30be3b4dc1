package org.mineaction.ingest;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;

/** What can be worked out of a perimeter. */
final class Shapes {
    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Shapes() {}

    /** In the plane of degrees, for questions of what lies within what. */
    static Polygon polygon(Perimeter perimeter) {
        return polygon(perimeter.coordinates().stream().map(Shapes::corners).toList());
    }

    /** Of the corners of rings; the first ring is the shell, the others are holes (RFC 7946). */
    static Polygon polygon(List<Coordinate[]> corners) {
        List<LinearRing> rings =
                corners.stream().map(GEOMETRY::createLinearRing).toList();
        return GEOMETRY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] corners(List<Position> ring) {
        return ring.stream()
                .map(position -> new Coordinate(position.longitude(), position.latitude()))
                .toArray(Coordinate[]::new);
    }

    /** Square metres on the ellipsoid WGS 84, its holes left out. */
    static double areaSquareMetres(Perimeter perimeter) {
        List<List<Position>> rings = perimeter.coordinates();
        double holes = rings.stream().skip(1).mapToDouble(Shapes::area).sum();
        return area(rings.get(0)) - holes;
    }

    private static double area(List<Position> ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        // The last position is the first again.
        ring.stream().skip(1).forEach(position -> area.AddPoint(position.latitude(), position.longitude()));
        // Either way round (RFC 7946 asks for one, and readers not to insist).
        return Math.abs(area.Compute(false, true).area);
    }
}
