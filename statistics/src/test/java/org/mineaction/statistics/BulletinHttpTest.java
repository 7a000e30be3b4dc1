package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records in Kafka come out as a bulletin. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class BulletinHttpTest extends FewReports {
    private static final String BULLETINS = "/statistics/v1/bulletins";
    private static final String FOUND_ITEMS = "/statistics/v1/found-items";

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
}
