package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.http.fuzz.Answer;
import org.mineaction.http.fuzz.Call;

/** Records in Kafka come out as totals. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class TotalsHttpTest extends FewReports {
    private static final String CASUALTIES = "/statistics/v1/casualties";
    private static final String TOTALS = "/statistics/v1/totals";
    private static final String FOUND_ITEMS = "/statistics/v1/found-items";

    @TestHTTPResource("/")
    URI service;

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

    /** No client of ours can send this. */
    @Test
    void whoeverAcceptsNothingThatCanBeReadGetsJson() throws IOException {
        Answer answer = Call.of("GET", TOTALS).with("Accept", "").sentTo(service);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.plain()).startsWith("{\"from\":");
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
        given().get(TOTALS + "?from=2021-06-01&to=2021-07-03&groupBy=team,quarter")
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
