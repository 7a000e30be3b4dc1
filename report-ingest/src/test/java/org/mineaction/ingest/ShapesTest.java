package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;

class ShapesTest {
    private static final List<Position> OUTER = square(46.98, 40.02, 0.01);
    private static final List<Position> HOLE = square(46.984, 40.024, 0.002);

    private static List<Position> square(double west, double south, double degrees) {
        return List.of(
                new Position(west, south),
                new Position(west + degrees, south),
                new Position(west + degrees, south + degrees),
                new Position(west, south + degrees),
                new Position(west, south));
    }

    private static double area(List<List<Position>> rings) {
        return Shapes.areaSquareMetres(new Perimeter(Perimeter.TYPE, rings));
    }

    /** On a sphere of the ellipsoid's size, strips of latitude have an area in closed form; it differs by half a percent at most. */
    @Test
    void areSquareMetresOnTheGround() {
        double radius = 6_371_007;
        double onASphere = Math.toRadians(0.01)
                * radius
                * radius
                * (Math.sin(Math.toRadians(40.03)) - Math.sin(Math.toRadians(40.02)));

        assertThat(area(List.of(OUTER))).isCloseTo(onASphere, within(onASphere / 200));
    }

    @Test
    void areTheSameEitherWayRound() {
        List<Position> reversed = new ArrayList<>(OUTER);
        Collections.reverse(reversed);

        assertThat(area(List.of(reversed))).isCloseTo(area(List.of(OUTER)), within(1e-3));
    }

    @Test
    void leaveHolesOut() {
        assertThat(area(List.of(OUTER, HOLE))).isCloseTo(area(List.of(OUTER)) - area(List.of(HOLE)), within(1e-3));
    }
}
