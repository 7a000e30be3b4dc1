package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.Position;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;

/** The service put together: records in Kafka come out as figures. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ServiceTest {
    private static final ReportDraft ONE = ReportDraft.named("one")
            .detailed("PMN-2", Disposition.REMOVED, new Location(40.0211, 46.9903, 5.5), "T-1")
            .flagged(Flag.LOCATION_OUTSIDE_DISTRICT);
    private static final ReportDraft TWO = ReportDraft.named("two").found("2021-07-01", "AZ-FUZ", Category.UXO);
    private static final ReportDraft GONE = ReportDraft.named("gone");
    private static final IncidentDraft INCIDENT = IncidentDraft.named(
            "incident",
            "2021-06-04",
            "AZ-KAL",
            IncidentDraft.killed(PersonStatus.CIVILIAN, 3),
            IncidentDraft.injured(PersonStatus.DEMINER, 4));
    private static final IncidentDraft EARLIER =
            IncidentDraft.named("earlier", "2020-11-09", "AZ-KAL", IncidentDraft.killed(PersonStatus.CIVILIAN, 9));
    private static final String BULLETINS = "/statistics/v1/bulletins";
    private static final String CASUALTIES = "/statistics/v1/casualties";
    private static final String TOTALS = "/statistics/v1/totals";
    private static final String FOUND_ITEMS = "/statistics/v1/found-items";
    private static final String LAND = "/statistics/v1/land-releases";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @BeforeEach
    void publish() {
        try (Publisher publisher = new Publisher((String) broker.get("bootstrap.servers"))) {
            publisher.publish(ONE, TWO, GONE, GONE.revision(2).withdrawn());
            publisher.publish(INCIDENT, EARLIER);
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get(FOUND_ITEMS + "/" + GONE.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn")));
        await().untilAsserted(() -> given().get(TOTALS).then().body("reports", equalTo(2)));
        await().untilAsserted(() ->
                given().get(CASUALTIES + "?from=2020-01-01").then().body("incidents", equalTo(2)));
    }

    @Test
    void totalsAsJson() {
        given().get(TOTALS + "?from=2021-06-01&to=2021-07-03&groupBy=month,district")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("from", equalTo("2021-06-01"))
                .body("to", equalTo("2021-07-03"))
                .body("asOf", containsString("Z"))
                .body("items", equalTo(20))
                .body("reports", equalTo(2))
                .body("byCategory", aMapWithSize(Category.LIST.all().size()))
                .body("byCategory.AP_MINE", equalTo(10))
                .body("byCategory.AT_MINE", equalTo(0))
                .body("groups.month", contains("2021-06", "2021-07"))
                .body("groups.district", contains("AZ-AGM", "AZ-FUZ"))
                .body("groups.items", contains(10, 10))
                .body("groups.reports", contains(1, 1));
        given().get(TOTALS + "?district=AZ-ZAN")
                .then()
                .body("from", equalTo("1990-01-01"))
                .body("items", equalTo(0))
                .body("groups", nullValue());
    }

    @Test
    void whatNeedsALook() {
        given().get("/statistics/v1/data-quality?from=2021-06-01&to=2021-07-03&concern=flagged,conflict")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("items", hasSize(1))
                .body("items[0].concern", equalTo("flagged"))
                .body("items[0].kind", equalTo("found-item"))
                .body("items[0].reasons", contains("LOCATION_OUTSIDE_DISTRICT"))
                .body("items[0].reports", contains(ONE.id().toString()))
                .body("items[0].deadLetter", nullValue())
                .body("next", nullValue());
    }

    @Test
    void totalsAsTheyWereKnown() {
        given().get(TOTALS + "?asOf=2021-06-05T08:00:00Z")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2021-06-05T08:00:00Z"))
                .body("reports", equalTo(3));
        given().get(TOTALS + "?asOf=2021-06-05T07:59:59Z").then().body("reports", equalTo(0));
        given().get(TOTALS + "?asOf=2021-06-04").then().body("reports", equalTo(0));
        given().get(TOTALS + "?asOf=2021-06-05").then().body("reports", equalTo(2));
        given().get(TOTALS + "?asOf=1990-01-01&groupBy=team").then().body("groups", hasSize(0));
        given().get(CASUALTIES + "?asOf=2021-06-05T12:00:00+04:00").then().body("killed", equalTo(3));
        given().get(FOUND_ITEMS + "?asOf=2021-06-05T08:00:00Z").then().body("items", hasSize(3));
        given().get(FOUND_ITEMS + "?asOf=2021-06-06").then().body("items", hasSize(2));
    }

    @Test
    void totalsBesideThoseOfThePeriodBefore() {
        given().get(TOTALS + "?from=2021-06-30&to=2021-07-29&groupBy=category&compare=previous")
                .then()
                .statusCode(200)
                .body("items", equalTo(10))
                .body("previous.from", equalTo("2021-05-31"))
                .body("previous.to", equalTo("2021-06-29"))
                .body("previous.items", equalTo(10))
                .body("previous.byCategory.AP_MINE", equalTo(10))
                .body("change.items", equalTo(0))
                .body("change.reports", equalTo(0))
                .body("change.byCategory.AP_MINE", equalTo(-10))
                .body("change.byReleaseType.CLEARED", equalTo(0))
                .body("groups.category", contains("AP_MINE", "UXO"))
                .body("groups.items", contains(0, 10))
                .body("groups.previous.items", contains(10, 0))
                .body("groups.change.items", contains(-10, 10));
        given().get(TOTALS + "?from=2021-06-30&to=2021-07-29&groupBy=month&compare=previous")
                .then()
                .body("change.byCategory.UXO", equalTo(10))
                .body("groups.items", contains(10))
                .body("groups[0].containsKey('previous')", equalTo(false));
        given().get(CASUALTIES + "?from=2021-06-01&to=2021-06-30&compare=previous")
                .then()
                .body("previous.killed", equalTo(0))
                .body("change.injured", equalTo(4));
        given().get(CASUALTIES + "?from=2021-06-05&to=2021-06-06&groupBy=outcome&compare=previous")
                .then()
                .body("groups.outcome", contains("INJURED", "KILLED"))
                .body("groups.killed", contains(0, 0))
                .body("groups.change.killed", contains(0, -3));
        given().get(TOTALS + "?from=0001-01-01&to=9999-12-31&compare=previous")
                .then()
                .statusCode(400);
        given().accept("text/csv")
                .get(TOTALS + "?groupBy=month&compare=previous")
                .then()
                .statusCode(400);
        String compared = "/export.csv?from=2021-07-01&to=2021-07-29&groupBy=category&compare=previous&hxl=true";
        assertThat(given().get(TOTALS + compared).asString().lines())
                .containsExactly(
                        "category,items,reports,previous.items,previous.reports,change.items,change.reports",
                        "#item+type,#item+found+num,#meta+reports+num,#item+found+num+previous,"
                                + "#meta+reports+num+previous,#item+found+num+change,#meta+reports+num+change",
                        "AP_MINE,0,0,10,1,-10,-1",
                        "UXO,10,1,0,0,10,1");
        assertThat(given().accept("text/csv")
                        .get(
                                TOTALS
                                        + "?from=2021-07-01&to=2021-07-03&category=UXO&compare=previous&asOf=2021-07-05T08:00:00Z")
                        .asString()
                        .lines())
                .containsExactly(
                        "from,to,asOf,items,reports,byCategory.UXO",
                        "2021-07-01,2021-07-03,2021-07-05T08:00:00Z,10,1,10",
                        "2021-06-28,2021-06-30,2021-07-05T08:00:00Z,0,0,0");
    }

    @Test
    void listsAndTotalsAsFiles() {
        String csv = given().get(FOUND_ITEMS + "/export.csv?from=2021-07-01&hxl=true")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"found-items.csv\""))
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0))
                    .startsWith("reportId,revision,state,recordedAt,team,")
                    .endsWith(",taskId,reason");
            assertThat(lines.get(1)).startsWith("#meta+id,#meta+revision,#status,");
            assertThat(lines.get(2))
                    .startsWith(TWO.id()
                            + ",1,counted,2021-06-05T08:00:00Z,TEAM-A,TEAM-A,,,2021-07-01,AZ-FUZ,Fuzuli,UXO,10,");
        });
        given().get(FOUND_ITEMS + "/export.geojson?bbox=46,40,47,41")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("features", hasSize(1))
                .body("features[0].geometry.coordinates", contains(46.99f, 40.02f))
                .body("features[0].properties.reportId", equalTo(ONE.id().toString()));
        byte[] sheet = given().get(LAND + "/export.xlsx")
                .then()
                .statusCode(200)
                .contentType(containsString("spreadsheetml"))
                .extract()
                .asByteArray();
        assertThat(sheet).startsWith('P', 'K');
        assertThat(given().get(TOTALS + "/export.csv?groupBy=category&hxl=true&separator=semicolon")
                        .asString()
                        .lines())
                .containsExactly(
                        "\uFEFFcategory;items;reports",
                        "#item+type;#item+found+num;#meta+reports+num",
                        "AP_MINE;10;1",
                        "UXO;10;1");
        given().get(CASUALTIES + "/export.xlsx").then().statusCode(200);
        for (String none : List.of(TOTALS + "/export.geojson", FOUND_ITEMS + "/export.pdf", TOTALS + "/export.")) {
            given().get(none).then().statusCode(404);
        }
        given().get(FOUND_ITEMS + "/export.xlsx?separator=comma").then().statusCode(400);
        given().get(FOUND_ITEMS + "/export.geojson?hxl=true").then().statusCode(400);
        given().get(FOUND_ITEMS + "/export.csv?limit=5").then().statusCode(400);
    }

    @Test
    void landIsWhereTheCentreOfItsPerimeterIs() {
        Position corner = new Position(46.98, 40.02);
        Perimeter triangle = new Perimeter(
                Perimeter.TYPE,
                List.of(List.of(corner, new Position(46.99, 40.02), new Position(46.99, 40.03), corner)));
        ReportDraft land = ReportDraft.named("land")
                .content(new LandRelease(
                        LocalDate.of(1999, 9, 9), "AZ-AGM", ReleaseType.CLEARED, 5, null, triangle, null));
        try (Publisher publisher = new Publisher((String) broker.get("bootstrap.servers"), ReportKind.LAND_RELEASE)) {
            publisher.publish(land);
        }
        await().untilAsserted(() -> given().get(LAND + "/" + land.id())
                .then()
                .statusCode(200)
                .body("revisions[0].location", equalTo(Map.of("latitude", 40.02f, "longitude", 46.99f)))
                .body("revisions[0].perimeter", nullValue()));

        given().get(LAND + "?bbox=46.99,40.02,47,41")
                .then()
                .body("items", hasSize(1))
                .body("items[0].location", equalTo(Map.of("latitude", 40.02f, "longitude", 46.99f)));
        given().get(LAND + "?bbox=46.98,40.021,46.989,41").then().body("items", hasSize(0));
        given().get(LAND + "/export.geojson?bbox=46.99,40.02,47,41")
                .then()
                .contentType("application/geo+json")
                .body("features[0].geometry.coordinates", contains(46.99f, 40.02f));
    }

    @Test
    void theBulletinAsFiguresTextAndPage() {
        String bulletin = "/statistics/v1/bulletin?from=2021-06-01&to=2021-07-03";
        String foundItems = given().get(bulletin)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("found.items", equalTo(20))
                .body("found.byCategory", equalTo(Map.of("AP_MINE", 10, "UXO", 10)))
                .body("found.districts", contains("AZ-AGM", "AZ-FUZ"))
                .body("casualties.from", equalTo("2020-11-10"))
                .body("casualties.killed", equalTo(3))
                .body("minefieldMaps.maps", hasSize(0))
                .extract()
                .path("found.source");
        given().get(foundItems).then().statusCode(200).body("items", hasSize(2));
        given().accept("text/plain")
                .get(bulletin + "&lang=az")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("Content-Language", "az")
                .body(containsString("Ağdam və Füzuli ərazisində 10 piyada əleyhinə mina"));
        String page = given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(bulletin)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "<td>10</td>",
                        "href=\"http://localhost:8081/statistics/v1/found-items?from=2021-06-01&amp;to=")
                .doesNotContain("<script");
        given().get("/statistics/v1/bulletin.css").then().statusCode(200).contentType(containsString("text/css"));
    }

    @Test
    void aBulletinIsIssuedAndStaysAsItWas() {
        String period = "{\"from\":\"2021-06-01\",\"to\":\"2021-07-03\"";
        String issued = given().contentType("application/json")
                .body(period + ",\"asOf\":\"2021-06-05T08:00:00Z\"}")
                .post(BULLETINS)
                .then()
                .statusCode(201)
                .body("found.items", equalTo(30))
                .body("changes", nullValue())
                .extract()
                .header("Location");
        Response later =
                given().contentType("application/json").body(period + "}").post(BULLETINS);
        int number = later.path("number");
        later.then()
                .statusCode(201)
                .body("found.items", equalTo(20))
                .body("changes.since", equalTo(number - 1))
                .body("changes.figures", equalTo(Map.of("AP_MINE", -10)))
                .body("changes.reportsChanged", equalTo(1))
                .body("changes.reports.reportId", contains(GONE.id().toString()))
                .body("changes.reports.before", contains(10))
                .body("changes.reports[0].now", nullValue());
        given().get(issued)
                .then()
                .statusCode(200)
                .body("found.items", equalTo(30))
                .body("number", equalTo(number - 1));
        given().accept("text/plain")
                .get(issued + "?lang=az")
                .then()
                .statusCode(200)
                .body(containsString("20 piyada əleyhinə mina"));
        given().accept("text/html").get(issued).then().statusCode(200).body(containsString("<td>30</td>"));
        String second = later.header("Location");
        given().accept("text/plain").get(second).then().body(containsString("Anti-personnel mines: 20 before, 10 now"));
        given().accept("text/html")
                .get(second + "?lang=az")
                .then()
                .body(containsString("<li>Piyada əleyhinə minalar: əvvəl 20, indi 10</li>"))
                .body(containsString("href=\"http://localhost:8081" + FOUND_ITEMS + "/" + GONE.id() + "\""));
        given().get(BULLETINS + "?limit=1")
                .then()
                .body("items.number", contains(number))
                .body("next", notNullValue());
        given().get(BULLETINS + "?limit=1&after=" + number).then().body("items.number", contains(number - 1));
        given().contentType("application/json")
                .body("{\"from\":\"2021-07-03\",\"to\":\"2021-06-01\",\"asOf\":\"soon\",\"titel\":1}")
                .post(BULLETINS)
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
        given().get(BULLETINS + "/0").then().statusCode(404);
        given().get(BULLETINS + "/999999").then().statusCode(404);
    }

    @Test
    void aBulletinOfBeforeTheCeasefireHasNoCasualtiesToPointTo() {
        String bulletin = "/statistics/v1/bulletin?from=2020-01-01&to=2020-01-31";
        given().get(bulletin).then().body("casualties.source", nullValue());
        given().accept("text/html").get(bulletin).then().statusCode(200).body(not(containsString("casualties?")));
    }

    @Test
    void minesThatMapsTellOf() {
        given().get("/statistics/v1/minefields?district=AZ-AGM")
                .then()
                .statusCode(200)
                .body("minesPlanted", equalTo(0))
                .body("indication", containsString("indication"))
                .body("maps", hasSize(0));
    }

    @Test
    void totalsByReleaseType() {
        given().get(TOTALS + "?from=2021-06-01&to=2021-07-03&groupBy=releaseType")
                .then()
                .statusCode(200)
                .body("items", equalTo(20))
                .body("releases", equalTo(0))
                .body("groups", hasSize(0));
        given().get(TOTALS + "?from=2021-06-01&to=2021-07-03&groupBy=category")
                .then()
                .body("cancelledSquareMetres", equalTo(0))
                .body("byReleaseType.CLEARED", equalTo(0))
                .body("groups[0]", equalTo(Map.of("category", "AP_MINE", "items", 10, "reports", 1)));
        given().get(TOTALS + "?releaseType=CLEARED,REDUCED&compare=previous&from=2021-06-01&to=2021-07-03")
                .then()
                .statusCode(200)
                .body("containsKey('items')", equalTo(false))
                .body("containsKey('byCategory')", equalTo(false))
                .body("previous.containsKey('items')", equalTo(false))
                .body("clearedSquareMetres", equalTo(0))
                .body("byReleaseType", equalTo(Map.of("REDUCED", 0, "CLEARED", 0)))
                .body("change.byReleaseType", equalTo(Map.of("REDUCED", 0, "CLEARED", 0)));
        assertThat(given().get(TOTALS
                                + "/export.csv?from=2021-06-01&to=2021-07-03&groupBy=district,releaseType&hxl=true")
                        .asString()
                        .lines())
                .containsExactly(
                        "district,districtName,releaseType,cancelledSquareMetres,reducedSquareMetres,clearedSquareMetres,"
                                + "releasedSquareMetres,releases",
                        "#adm1+code,#adm1+name,#output+type,#output+cancelled+area,#output+reduced+area,#output+cleared+area,"
                                + "#output+released+area,#meta+releases+num");
    }

    @Test
    void totalsByTeam() {
        given().get(TOTALS + "?groupBy=team,quarter")
                .then()
                .statusCode(200)
                .body("groups.team", contains("TEAM-A", "TEAM-A"))
                .body("groups.quarter", contains("2021-Q2", "2021-Q3"))
                .body("groups.items", contains(10, 10));
        given().get(TOTALS + "?team=TEAM-B").then().body("items", equalTo(0));
    }

    @Test
    void totalsAsCsv() {
        Response grouped = given().accept("text/csv").get(TOTALS + "?category=UXO,AP_MINE&groupBy=week,category");
        grouped.then().statusCode(200).contentType("text/csv;charset=UTF-8").header("Vary", containsString("Accept"));
        assertThat(grouped.asString())
                .isEqualTo("week,category,items,reports\r\n2021-W22,AP_MINE,10,1\r\n2021-W26,UXO,10,1\r\n");

        String period = given().accept("text/csv")
                .get(TOTALS + "?from=2021-07-01&to=2021-07-03&asOf=2021-07-05T08:00:00Z")
                .asString();
        assertThat(period.lines())
                .hasSize(2)
                .satisfiesExactly(
                        names -> assertThat(names)
                                .startsWith(
                                        "from,to,asOf,items,reports,cancelledSquareMetres,reducedSquareMetres,clearedSquareMetres,"
                                                + "releasedSquareMetres,releases,"
                                                + "byCategory.AP_MINE,byCategory.AT_MINE,")
                                .endsWith(",byReleaseType.CANCELLED,byReleaseType.REDUCED,byReleaseType.CLEARED"),
                        figures -> assertThat(figures)
                                .isEqualTo("2021-07-01,2021-07-03,2021-07-05T08:00:00Z,10,1,0,0,0,0,0,"
                                        + "0,0,0,0,10,0,0,0,0,0,0,0,0,0,0"));
    }

    @Test
    void casualtiesSinceTheCeasefire() {
        given().get(CASUALTIES)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("from", equalTo("2020-11-10"))
                .body("asOf", containsString("Z"))
                .body("killed", equalTo(3))
                .body("injured", equalTo(4))
                .body("unknown", equalTo(0))
                .body("incidents", equalTo(1))
                .body("groups", nullValue());
        given().get(CASUALTIES + "?from=2020-01-01&to=2021-07-03&district=AZ-KAL&groupBy=year,personStatus")
                .then()
                .body("killed", equalTo(12))
                .body("incidents", equalTo(2))
                .body("groups.year", contains("2020", "2021", "2021"))
                .body("groups.personStatus", contains("CIVILIAN", "CIVILIAN", "DEMINER"))
                .body("groups.killed", contains(9, 3, 0))
                .body("groups.injured", contains(0, 0, 4))
                .body("groups.unknown", contains(0, 0, 0))
                .body("groups.incidents", contains(1, 1, 1));
    }

    @Test
    void casualtiesAsCsv() {
        Response grouped = given().accept("text/csv").get(CASUALTIES + "?groupBy=outcome,month");
        grouped.then().statusCode(200).contentType("text/csv;charset=UTF-8").header("Vary", containsString("Accept"));
        assertThat(grouped.asString().lines())
                .containsExactly(
                        "outcome,month,killed,injured,unknown,incidents",
                        "INJURED,2021-06,0,4,0,1",
                        "KILLED,2021-06,3,0,0,1");

        String period = given().accept("text/csv")
                .get(CASUALTIES + "?to=2021-07-03&asOf=2021-07-05T08:00:00Z")
                .asString();
        assertThat(period).isEqualToNormalizingNewlines("""
                        from,to,asOf,killed,injured,unknown,incidents
                        2020-11-10,2021-07-03,2021-07-05T08:00:00Z,3,4,0,1
                        """);
    }

    @Test
    void oneReportWithAllItsRevisions() {
        given().get(FOUND_ITEMS + "/" + ONE.id())
                .then()
                .statusCode(200)
                .body("reportId", equalTo(ONE.id().toString()))
                .body("state", equalTo("counted"))
                .body("revisions", hasSize(1))
                .body("revisions[0].revision", equalTo(1))
                .body("revisions[0].state", equalTo("counted"))
                .body("revisions[0].recordedAt", equalTo("2021-06-05T08:00:00Z"))
                .body("revisions[0].team", equalTo("TEAM-A"))
                .body("revisions[0].submittedBy.role", equalTo("REPORTER"))
                .body("revisions[0].flags", contains("LOCATION_OUTSIDE_DISTRICT"))
                .body("revisions[0].foundOn", equalTo("2021-06-05"))
                .body("revisions[0].quantity", equalTo(10))
                .body("revisions[0].disposition", equalTo("REMOVED"))
                .body("revisions[0].location", equalTo(Map.of("latitude", 40.02f, "longitude", 46.99f)))
                .body("revisions[0].containsKey('sourceId')", equalTo(false));
        given().get(FOUND_ITEMS + "/" + GONE.id())
                .then()
                .body("revisions.revision", contains(2, 1))
                .body("revisions.state", contains("withdrawn", "superseded"))
                .body("revisions[0].reason", equalTo("ENTERED_IN_ERROR"))
                .body("revisions[0].containsKey('foundOn')", equalTo(false));
    }

    @Test
    void pagesLeadToTheNext() {
        Response first = given().get(FOUND_ITEMS + "?limit=1&from=2021-01-01&team=TEAM-A");
        first.then()
                .statusCode(200)
                .body("items.reportId", contains(TWO.id().toString()))
                .body("next", notNullValue());
        String link = first.header("Link");

        given().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items.reportId", contains(ONE.id().toString()))
                .body("items[0].state", equalTo("counted"))
                .body("containsKey('next')", equalTo(false))
                .header("Link", nullValue());
    }

    @Test
    void healthAndMetricsAreOnTheManagementPort() {
        for (String check : new String[] {"started", "ready", "live"}) {
            given().get(management + "health/" + check).then().statusCode(200).body("status", equalTo("UP"));
            given().get("/q/health/" + check).then().statusCode(404);
        }
        given().get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("ledger_reports_merged_total{kind=\"found-item\"}"));
    }

    @Test
    void theFormOfTotalsIsChosenByAnyAcceptHeader() {
        for (String csv :
                List.of("text/csv;charset=utf-8", "text/csv;header=present", "text/csv, application/json;q=0.5")) {
            given().accept(csv).get(TOTALS).then().statusCode(200).contentType("text/csv;charset=UTF-8");
        }
        for (String json : List.of(
                "application/json;charset=utf-8", "*/*", "text/html, */*;q=0.1", "text/csv;q=0.5, application/json")) {
            given().accept(json).get(TOTALS).then().statusCode(200).contentType("application/json");
        }
        given().header("Accept-Charset", "iso-8859-1")
                .accept("text/csv")
                .get(TOTALS)
                .then()
                .statusCode(200);
    }
}
