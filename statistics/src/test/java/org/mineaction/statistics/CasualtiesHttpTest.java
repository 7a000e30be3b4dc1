package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Incidents in Kafka come out as counts of people. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class CasualtiesHttpTest extends FewReports {
    private static final String CASUALTIES = "/statistics/v1/casualties";

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
}
