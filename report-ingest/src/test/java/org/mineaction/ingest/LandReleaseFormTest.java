package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.Flag;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.Mistake;

class LandReleaseFormTest {
    /** About 853 by 1,110 metres, in Aghdam. */
    private static final String SQUARE = "[[[46.98,40.02],[46.99,40.02],[46.99,40.03],[46.98,40.03],[46.98,40.02]]]";
    /** Its geodesic area. */
    private static final int SQUARE_METRES = 947_812;

    private static final String USUAL =
            "'team':'T','releasedOn':'2021-06-17','district':'AZ-AGM','releaseType':'CLEARED'";

    private static String land(int squareMetres, String... fields) {
        String usual = USUAL + ",'areaSquareMetres':" + squareMetres;
        return ("{" + usual + (fields.length == 0 ? "" : "," + String.join(",", fields)) + "}").replace('\'', '"');
    }

    private static String within(String coordinates) {
        return "'perimeter':{'type':'Polygon','coordinates':" + coordinates + "}";
    }

    private static Draft draft(String json) {
        return Forms.draft(Forms.LAND_RELEASE, json, (form, fields) -> form.first(fields, "key"));
    }

    private static Mistake mistake(String json) {
        List<Mistake> mistakes =
                Forms.mistakesIn(Forms.LAND_RELEASE, json, (form, fields) -> form.first(fields, "key"));
        assertThat(mistakes).hasSize(1);
        return mistakes.get(0);
    }

    @Test
    void readsEveryField() {
        Draft draft = draft(land(SQUARE_METRES, "'depthCentimetres':20", "'taskId':'T-1'", within(SQUARE)));

        assertThat(draft.flags()).isEmpty();
        assertThat(draft.content())
                .isEqualTo(new LandRelease(
                        LocalDate.of(2021, 6, 17),
                        "AZ-AGM",
                        ReleaseType.CLEARED,
                        SQUARE_METRES,
                        20,
                        new Perimeter(
                                "Polygon",
                                List.of(List.of(
                                        new Position(46.98, 40.02),
                                        new Position(46.99, 40.02),
                                        new Position(46.99, 40.03),
                                        new Position(46.98, 40.03),
                                        new Position(46.98, 40.02)))),
                        "T-1"));
        assertThat(((LandRelease) draft(land(1)).content()).perimeter()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'releasedOn':'2021-07-07'     | /releasedOn       | date-in-future
            'releasedOn':null             | /releasedOn       | missing-field
            'district':'AZ-QBA'           | /district         | unknown-district
            'releaseType':null            | /releaseType      | missing-field
            'releaseType':'cleared'       | /releaseType      | unknown-release-type
            'areaSquareMetres':null       | /areaSquareMetres | missing-field
            'areaSquareMetres':0          | /areaSquareMetres | out-of-range
            'areaSquareMetres':-5         | /areaSquareMetres | out-of-range
            'areaSquareMetres':1000000001 | /areaSquareMetres | out-of-range
            'areaSquareMetres':0.5        | /areaSquareMetres | out-of-range
            'areaSquareMetres':1.5        | /areaSquareMetres | not-a-whole-number
            'areaSquareMetres':'1'        | /areaSquareMetres | wrong-type
            'depthCentimetres':0          | /depthCentimetres | out-of-range
            'depthCentimetres':2001       | /depthCentimetres | out-of-range
            'foundOn':'2021-06-17'        | /foundOn          | unknown-field
            'perimeter':'here'            | /perimeter        | wrong-type
            'perimeter':[]                | /perimeter        | wrong-type
            'perimeter':{'type':'Point','coordinates':[[[1,1],[2,1],[2,2],[1,1]]]} | /perimeter/type | wrong-perimeter
            'perimeter':{'coordinates':[[[1,1],[2,1],[2,2],[1,1]]]}                | /perimeter/type | missing-field
            'perimeter':{'type':'Polygon'}                                         | /perimeter/coordinates | missing-field
            'perimeter':{'type':'Polygon','coordinates':{}}                        | /perimeter/coordinates | wrong-type
            'perimeter':{'type':'Polygon','coordinates':[]}                        | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[]]}                      | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[1,2]}                     | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[1,1],[2,1],[2,2],[1,1]]} | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1],[1,1]]]}     | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1],[2,2],[1,2]]]}         | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1],[2,91],[1,1]]]}        | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1],[1e999,2],[1,1]]]}     | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,'1'],[2,2],[1,1]]]}       | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,null],[2,2],[1,1]]]}      | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1,5,6],[2,2],[1,1]]]}     | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,2],[2,1],[1,2],[1,1]]]}   | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1],[3,1],[1,1]]]}         | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1],[2,2],[1,1]],[[5,5],[6,5],[6,6],[5,5]]]} | /perimeter/coordinates | wrong-perimeter
            'perimeter':{'type':'Polygon','coordinates':[[[1,1],[2,1],[2,2],[1,1]]],'crs':4326} | /perimeter/crs | unknown-field
            """)
    void refuses(String field, String pointer, String code) {
        String name = field.substring(1, field.indexOf('\'', 1));
        String usual = USUAL + ",'areaSquareMetres':5";
        String without = usual.replaceFirst("'" + name + "':('[^']*'|\\d+),?", "");
        String json = ("{" + field + "," + without + "}").replace(",}", "}").replace('\'', '"');

        Mistake mistake = mistake(json);

        assertThat(mistake.pointer()).isEqualTo(pointer);
        assertThat(mistake.what().text()).isEqualTo(code);
        assertThat(mistake.detail()).isNotBlank();
    }

    @Test
    void saysWhereAPerimeterCrossesItself() {
        String bow = "[[[46,40],[47,41],[47,40],[46,41],[46,40]]]";

        assertThat(mistake(land(5, within(bow))).detail()).contains("longitude 46.5", "latitude 40.5");
    }

    @Test
    void listsMistakesOfThePerimeterBesideOthers() {
        String json =
                land(5, within("[[[46,40],[47,41],[47,40],[46,41],[46,40]]]")).replace("AZ-AGM", "X");

        assertThat(Forms.mistakesIn(Forms.LAND_RELEASE, json, (form, fields) -> form.first(fields, "key")))
                .extracting(Mistake::pointer)
                .containsExactly("/district", "/perimeter/coordinates");
    }

    @Test
    void refusesMorePositionsThanAnyoneWalks() {
        String positions = "[2,2],".repeat(Perimeter.MAX_POSITIONS);

        assertThat(mistake(land(5, within("[[[1,1]," + positions + "[1,1]]]"))).detail())
                .contains("200 positions");
    }

    @Test
    void takesHeightsAndLetsThemGo() {
        String withHeights = SQUARE.replaceAll("(\\d)]", "$1,512.5]");

        LandRelease land =
                (LandRelease) draft(land(SQUARE_METRES, within(withHeights))).content();

        assertThat(land.perimeter().coordinates().get(0)).hasSize(5).contains(new Position(46.99, 40.03));
    }

    @Test
    void flagsAnAreaThatIsNotThatOfThePerimeter() {
        assertThat(draft(land(SQUARE_METRES * 104 / 100, within(SQUARE))).flags())
                .isEmpty();
        assertThat(draft(land(SQUARE_METRES * 96 / 100, within(SQUARE))).flags())
                .isEmpty();
        assertThat(draft(land(SQUARE_METRES * 106 / 100, within(SQUARE))).flags())
                .containsExactly(Flag.AREA_NOT_OF_PERIMETER);
        assertThat(draft(land(SQUARE_METRES * 94 / 100, within(SQUARE))).flags())
                .containsExactly(Flag.AREA_NOT_OF_PERIMETER);
    }

    @Test
    void flagsAPerimeterThatLeavesItsDistrict() {
        String inBaku = "[[[49.87,40.40],[49.88,40.40],[49.88,40.41],[49.87,40.41],[49.87,40.40]]]";
        String partly = "[[[46.98,40.02],[49.88,40.02],[49.88,40.03],[46.98,40.03],[46.98,40.02]]]";

        assertThat(draft(land(940_000, within(inBaku))).flags()).containsExactly(Flag.PERIMETER_OUTSIDE_DISTRICT);
        assertThat(draft(land(1, within(partly))).flags())
                .containsExactly(Flag.PERIMETER_OUTSIDE_DISTRICT, Flag.AREA_NOT_OF_PERIMETER);
    }
}
