package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Content;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.Position;
import org.mineaction.http.Mistake;
import org.mineaction.http.RequestMistake;

/** Perimeters and lists of districts in the cells of a spreadsheet. */
class CsvOfShapesTest {
    private static <C extends Content> Batch batch(ReportForm<C> form, String body) {
        return Batch.read(Forms.bytes(body), new CsvFormat(Forms.columns(form)), form);
    }

    private static List<Content> contents(Batch batch) {
        return batch.good().stream().map(line -> line.draft().content()).toList();
    }

    @Test
    void aPerimeterIsWellKnownText() {
        Batch batch = batch(Forms.LAND_RELEASE, """
                sourceId,team,releasedOn,district,releaseType,areaSquareMetres,depthCentimetres,perimeter
                1,T,2021-06-17,Ağdam,cleared,947812,20,"POLYGON ((46.98 40.02, 46.99 40.02, 46.99 40.03, 46.98 40.02))"
                2,T,2021-06-17,Ağdam,REDUCED,5,,"polygon((46 40,47 40,47 41,46 40),(46.8 40.1,46.9 40.1,46.9 40.2,46.8 40.1))"
                3,T,2021-06-17,Ağdam,CANCELLED,5,,
                4,T,2021-06-17,Ağdam,CLEARED,5,,"POLYGON ((46 40, 47 40, 47 41))"
                5,T,2021-06-17,Ağdam,CLEARED,5,,POINT (46 40)
                6,T,2021-06-17,Ağdam,CLEARED,5,,POLYGON EMPTY
                7,T,2021-06-17,Ağdam,CLEARED,5,,"POLYGON ((46 40, 47 41, 47 40, 46 41, 46 40))"
                8,T,2021-06-17,Ağdam,CLEARED,5,,"POLYGON ((46 40, 47 40, 47 41, 46 40)) and the north"
                9,T,2021-06-17,Ağdam,CLEARED,5,,"POLYGON ((46 40, 47 40, 47 41, 46 40)) ((46 40, 47 40, 47 41, 46 40))"
                10,T,2021-06-17,Ağdam,CLEARED,5,,"POLYGON ((NaN 40, 47 41, 47 40, NaN 40))"
                """);

        assertThat(contents(batch))
                .extracting(content -> ((LandRelease) content).perimeter())
                .satisfiesExactly(
                        triangle -> assertThat(triangle.coordinates())
                                .containsExactly(List.of(
                                        new Position(46.98, 40.02),
                                        new Position(46.99, 40.02),
                                        new Position(46.99, 40.03),
                                        new Position(46.98, 40.02))),
                        withHole -> assertThat(withHole.coordinates()).hasSize(2),
                        none -> assertThat(none).isNull());
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::pointer, Mistake::what)
                .containsExactly(
                        tuple(5, "/perimeter", RequestMistake.WRONG_TYPE),
                        tuple(6, "/perimeter", RequestMistake.WRONG_TYPE),
                        tuple(7, "/perimeter", RequestMistake.WRONG_TYPE),
                        tuple(8, "/perimeter/coordinates", IngestMistake.WRONG_PERIMETER),
                        tuple(9, "/perimeter", RequestMistake.WRONG_TYPE),
                        tuple(10, "/perimeter", RequestMistake.WRONG_TYPE),
                        tuple(11, "/perimeter", RequestMistake.WRONG_TYPE));
    }

    @Test
    void districtsAreNamedWithASignBetweenThem() {
        Batch batch = batch(Forms.MINEFIELD_MAP, """
                sourceId;team;handedOverOn;districts;minesPlanted;title
                1;O;2021-07-03;Füzuli + Zəngilan;92000;
                2;O;2021-06-12;AZ-AGM;97000;Ağdam
                3;O;2021-06-12;"agdam; AZ-FUZ / Zangilan, Shusha";5;
                4;O;2021-06-12;Füzuli + Nowhere;5;
                5;O;2021-06-12;Füzuli +;5;
                """);

        assertThat(contents(batch))
                .extracting(content -> ((MinefieldMap) content).districts())
                .containsExactly(
                        List.of("AZ-FUZ", "AZ-ZAN"),
                        List.of("AZ-AGM"),
                        List.of("AZ-AGM", "AZ-FUZ", "AZ-SUS", "AZ-ZAN"));
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::pointer, Mistake::what)
                .containsExactly(
                        tuple(5, "/districts/1", RequestMistake.UNKNOWN_DISTRICT),
                        tuple(6, "/districts/1", RequestMistake.UNKNOWN_DISTRICT));
    }

    /** Read before any rule sees it, such a cell would fill the memory or the stack. */
    @Test
    void anAbsurdCellIsNoShapeAndNoList() {
        String positions = "POLYGON ((" + "1 1,".repeat(200_000) + "1 1))";
        String nested = "GEOMETRYCOLLECTION(".repeat(100_000) + ")".repeat(100_000);
        for (String cell : List.of(positions, nested)) {
            Batch batch = batch(
                    Forms.LAND_RELEASE,
                    "sourceId;team;releasedOn;district;releaseType;areaSquareMetres;perimeter\n1;T;2021-06-17;AZ-AGM;CLEARED;5;"
                            + cell);

            assertThat(batch.mistakes()).extracting(Mistake::what).containsExactly(RequestMistake.WRONG_TYPE);
        }

        Batch maps = batch(
                Forms.MINEFIELD_MAP,
                "sourceId;team;handedOverOn;districts;minesPlanted\n1;T;2021-06-17;" + "a+".repeat(1_000_000) + ";5");
        assertThat(maps.mistakes()).extracting(Mistake::what).containsExactly(RequestMistake.OUT_OF_RANGE);
    }
}
