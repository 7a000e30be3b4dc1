package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;

/** The service put together: records in Kafka come out as reports, files and what needs a look. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ServiceTest extends FewReports {
    private static final String CASUALTIES = "/statistics/v1/casualties";
    private static final String TOTALS = "/statistics/v1/totals";
    private static final String FOUND_ITEMS = "/statistics/v1/found-items";
    private static final String LAND = "/statistics/v1/land-releases";

    @TestHTTPResource(value = "/", management = true)
    String management;

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
        for (String none : List.of(TOTALS + "/export.odt", FOUND_ITEMS + "/export.pdf", TOTALS + "/export.")) {
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
}
