package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.UnreadableRecordException.Reason;

class LandReleaseTest {
    private static final String KEY = "2b9a7c54-1d8e-5c3f-b6a0-7e4d2f1c9b30";

    @Test
    void isReadFieldByField() throws Exception {
        List<Position> outer = List.of(
                new Position(46.98, 40.02),
                new Position(46.99, 40.02),
                new Position(46.99, 40.03),
                new Position(46.98, 40.03),
                new Position(46.98, 40.02));
        List<Position> hole = List.of(
                new Position(46.984, 40.024),
                new Position(46.984, 40.026),
                new Position(46.986, 40.026),
                new Position(46.984, 40.024));

        assertThat(Samples.report("land-release.reported.full.json"))
                .isEqualTo(new Report<>(
                        UUID.fromString("5d6b3c1e-3f0a-4a7e-8f27-90b3d1c7a621"),
                        2,
                        Instant.parse("2021-06-18T10:05:00.250Z"),
                        "SAMPLE-TEAM-01",
                        new Submitter("SAMPLE-OFFICE", Role.EDITOR),
                        "L-2021-0001",
                        List.of(Flag.AREA_NOT_OF_PERIMETER),
                        new LandRelease(
                                LocalDate.of(2021, 6, 17),
                                "AZ-AGM",
                                ReleaseType.CLEARED,
                                5_630_000,
                                20,
                                new Perimeter("Polygon", List.of(outer, hole)),
                                "T-17 Ağdam")));
    }

    @Test
    void keepsWhatThisVersionDoesNotKnowOutOfTheWay() throws Exception {
        String json = Samples.with(
                "land-release.reported.later-version.json",
                "\"perimeter\":{\"type\":\"Polygon\",\"bbox\":[46,40,47,41],"
                        + "\"coordinates\":[[[46.98,40.02,512.5],[46.99,40.02],[46.99,40.03],[46.98,40.02]]]}");

        LandRelease land = (LandRelease) Samples.LAND
                .read(Samples.record(KEY, ReportKind.LAND_RELEASE.reportedType(), json))
                .content();

        assertThat(land.releaseType().code()).isEqualTo("SOMETHING_NEWER");
        assertThat(land.perimeter().coordinates().get(0))
                .hasSize(4)
                .startsWith(new Position(46.98, 40.02), new Position(46.99, 40.02));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "releasedOn":null
            "releasedOn":"1989-12-31"
            "district":"Aghdam"
            "releaseType":null
            "releaseType":"cleared"
            "areaSquareMetres":0
            "areaSquareMetres":1000000001
            "areaSquareMetres":1.5
            "areaSquareMetres":"1"
            "depthCentimetres":0
            "depthCentimetres":2001
            "taskId":""
            "perimeter":{}
            "perimeter":{"type":"Point","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}
            "perimeter":{"type":"Polygon","coordinates":[]}
            "perimeter":{"type":"Polygon","coordinates":[[]]}
            "perimeter":{"type":"Polygon","coordinates":[null]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],[2,1],[1,1]]]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,2]]]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,91],[1,1]]]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],[181,1],[2,2],[1,1]]]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],[2],[2,2],[1,1]]]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],[2,null],[2,2],[1,1]]]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],null,[2,2],[1,1]]]}
            "perimeter":{"type":"Polygon","coordinates":[[[1,1],["2",1],[2,2],[1,1]]]}
            """)
    void isRefusedWhenItCannotBe(String wrong) throws Exception {
        String json = Samples.with("land-release.reported.minimal.json", wrong);

        assertThat(Samples.refusal(Samples.LAND, Samples.record(KEY, ReportKind.LAND_RELEASE.reportedType(), json))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    /** Otherwise the same land, drawn by two programs, would be a conflict. */
    @Test
    void hasOneOutlineHoweverItIsDrawn() {
        Position a = new Position(1, 1);
        Position b = new Position(2, 1);
        Position c = new Position(2, 2);
        Position zero = new Position(0.0, 0.0);

        Perimeter drawn = new Perimeter(Perimeter.TYPE, List.of(List.of(a, b, c, a)));

        assertThat(new Perimeter(Perimeter.TYPE, List.of(List.of(c, b, a, c)))).isEqualTo(drawn);
        assertThat(new Perimeter(Perimeter.TYPE, List.of(List.of(b, c, a, b)))).isEqualTo(drawn);
        assertThat(drawn.coordinates().get(0)).containsExactly(a, b, c, a);
        assertThat(new Perimeter(Perimeter.TYPE, List.of(List.of(a, b, c, a), List.of(a, b, c, a)))
                        .coordinates()
                        .get(1))
                .containsExactly(a, c, b, a);
        assertThat(new Position(-0.0, -0.0)).isEqualTo(zero);
    }

    @Test
    void isRefusedWithMoreCornersThanAnyoneWalks() throws Exception {
        String corner = "[2,2],";
        String json = Samples.with(
                "land-release.reported.minimal.json",
                "\"perimeter\":{\"type\":\"Polygon\",\"coordinates\":[[[1,1],"
                        + corner.repeat(Perimeter.MAX_POSITIONS - 1) + "[1,1]]]}");

        assertThat(Samples.refusal(Samples.LAND, Samples.record(KEY, ReportKind.LAND_RELEASE.reportedType(), json))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }
}
