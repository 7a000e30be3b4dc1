package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Location;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;

/** The point that stands for a piece of land. */
class CentreTest {
    /** A hundredth of a millimetre, in degrees. */
    private static final Offset<Double> NOTHING = within(1e-10);

    /** Of a ring, longitude and latitude in turn, without its first position again at its end. */
    private static List<Position> ring(double... degrees) {
        List<Position> ring = new ArrayList<>();
        IntStream.range(0, degrees.length / 2).forEach(i -> ring.add(new Position(degrees[2 * i], degrees[2 * i + 1])));
        ring.add(ring.get(0));
        return ring;
    }

    private static void assertCentre(double longitude, double latitude, List<List<Position>> rings) {
        Location centre = Centre.of(new Perimeter(Perimeter.TYPE, rings));

        assertThat(centre.longitude()).isCloseTo(longitude, NOTHING);
        assertThat(centre.latitude()).isCloseTo(latitude, NOTHING);
        assertThat(centre.accuracyMetres()).isNull();
    }

    @Test
    void ofASquareIsItsMiddle() {
        assertCentre(46.985, 40.025, List.of(ring(46.98, 40.02, 46.99, 40.02, 46.99, 40.03, 46.98, 40.03)));
    }

    @Test
    void ofATriangleIsAThirdOfTheWay() {
        assertCentre(46.98 + 0.02 / 3, 40.02 + 0.01 / 3, List.of(ring(46.98, 40.02, 46.99, 40.02, 46.99, 40.03)));
    }

    @Test
    void countsAreaAndNotCorners() {
        // Many corners in the west change nothing.
        assertCentre(
                46.985,
                40.025,
                List.of(ring(
                        46.98, 40.03, 46.98, 40.026, 46.98, 40.024, 46.98, 40.022, 46.98, 40.02, 46.99, 40.02, 46.99,
                        40.03)));
    }

    @Test
    void leavesHolesOutHoweverTheyWereDrawn() {
        List<Position> square = ring(46, 40, 46.4, 40, 46.4, 40.4, 46, 40.4);
        // A sixteenth of the area, 0.1 west and south of the middle: the rest is a fifteenth of that the other way.
        assertCentre(
                46.2 + 0.1 / 15,
                40.2 + 0.1 / 15,
                List.of(square, ring(46.05, 40.05, 46.15, 40.05, 46.15, 40.15, 46.05, 40.15)));
        assertCentre(
                46.2 + 0.1 / 15,
                40.2 + 0.1 / 15,
                List.of(square, ring(46.05, 40.05, 46.05, 40.15, 46.15, 40.15, 46.15, 40.05)));
    }

    @Test
    void ofAHorseshoeLiesBesideIt() {
        // Two legs, each 0.1 by 0.4 from the north, and between them 0.1 by 0.1 in the south.
        assertCentre(
                46.15,
                40.2 - 0.15 / 9,
                List.of(ring(46, 40, 46.3, 40, 46.3, 40.4, 46.2, 40.4, 46.2, 40.1, 46.1, 40.1, 46.1, 40.4, 46, 40.4)));
    }

    @Test
    void ofWhatHasNoAreaIsTheMiddle() {
        assertCentre(46.2, 40.1, List.of(ring(46, 40, 46.4, 40.2, 46.1, 40.05)));
        assertCentre(46, 40, List.of(ring(46, 40, 46, 40, 46, 40)));
        assertCentre(0, 0, List.of(ring(-1e-300, -1e-300, 1e-300, -1e-300, 1e-300, 1e-300)));
    }

    @Test
    void neverLeavesTheCornersEvenOfAnOutlineThatCrossesItself() {
        // Its halves nearly take each other away: what is left would be balanced far off.
        assertCentre(46.1, 40.10005, List.of(ring(46, 40, 46.2, 40.2, 46.2, 40, 46, 40.2001)));
    }
}
