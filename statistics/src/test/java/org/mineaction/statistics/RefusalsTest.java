package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever cannot be answered is refused by a problem document that says why. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RefusalsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            totals?from=yesterday                 | from     | invalid-date
            totals?from=2021-02-29                | from     | invalid-date
            totals?from=2021-6-1                  | from     | invalid-date
            totals?to=                            | to       | invalid-date
            totals?to=%2B12021-01-01              | to       | invalid-date
            totals?to=2021-01-01T00:00:00Z        | to       | invalid-date
            totals?from=2021-07-03&to=2021-06-01  | from     | from-after-to
            totals?district=Aghdam                | district | unknown-district
            totals?district=AZ-AGM,AZ-XX          | district | unknown-district
            totals?district=                      | district | unknown-district
            totals?district=AZ-AGM,               | district | unknown-district
            totals?category=AP_MINE,ap_mine       | category | unknown-category
            totals?category=MINE                  | category | unknown-category
            totals?groupBy=quarter                | groupBy  | unknown-grouping
            totals?groupBy=month%20district       | groupBy  | unknown-grouping
            totals?asOf=2021-07-03T00:00:00Z      | asOf     | unknown-parameter
            totals?From=2021-07-03                | From     | unknown-parameter
            totals?from=2021-06-01&from=2021-06-02| from     | repeated-parameter
            casualties?from=yesterday             | from     | invalid-date
            casualties?from=2021-07-03&to=2021-06-01 | from  | from-after-to
            casualties?to=2020-11-09              | from     | from-after-to
            casualties?district=AZ-XX             | district | unknown-district
            casualties?groupBy=sex                | groupBy  | unknown-grouping
            casualties?groupBy=category           | groupBy  | unknown-grouping
            casualties?groupBy=person_status      | groupBy  | unknown-grouping
            casualties?category=AP_MINE           | category | unknown-parameter
            casualties?groupBy=year&groupBy=month | groupBy  | repeated-parameter
            totals?groupBy=outcome                | groupBy  | unknown-grouping
            found-items?state=COUNTED             | state    | unknown-state
            found-items?state=superseded          | state    | unknown-state
            found-items?flag=ODD                  | flag     | unknown-flag
            found-items?limit=0                   | limit    | invalid-number
            found-items?limit=1001                | limit    | invalid-number
            found-items?limit=-1                  | limit    | invalid-number
            found-items?limit=99999999999         | limit    | invalid-number
            found-items?limit=ten                 | limit    | invalid-number
            found-items?after=abc                 | after    | invalid-bookmark
            found-items?after=                    | after    | invalid-bookmark
            found-items?team=                     | team     | invalid-team
            found-items?team=%00                  | team     | invalid-team
            found-items?category=X                | category | unknown-category
            found-items?district=X                | district | unknown-district
            found-items?from=X                    | from     | invalid-date
            found-items?groupBy=day               | groupBy  | unknown-parameter
            found-items/1-1-1-1-1                 | reportId | invalid-uuid
            found-items/none                      | reportId | invalid-uuid
            found-items/00000000-0000-0000-0000-000000000000?x=1 | x | unknown-parameter
            """)
    void wrongParameters(String path, String parameter, String code) {
        Response refused = get(path);

        assertProblem(refused, 400, code);
        refused.then()
                .body("errors.size()", equalTo(1))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        Response refused = get("found-items?from=x&to=y&district=a,b&category=c&state=d&flag=e&limit=f&after=g&h=i");

        assertProblem(refused, 400, "several-mistakes");
        assertThat(refused.jsonPath().getList("errors.parameter", String.class))
                .containsExactlyInAnyOrder(
                        "from", "to", "district", "category", "state", "flag", "limit", "after", "h");
    }

    @Test
    void whatIsNotThere() {
        assertProblem(get("found-items/00000000-0000-0000-0000-000000000000"), 404, "not-found");
        assertProblem(get("nothing"), 404, "not-found");
        assertProblem(given().get("/"), 404, "not-found");
    }

    @Test
    void whatIsNotDoneHere() {
        for (String path :
                List.of("totals", "casualties", "found-items", "found-items/00000000-0000-0000-0000-000000000000")) {
            assertProblem(given().post("/statistics/v1/" + path), 405, "method-not-allowed");
            assertProblem(given().delete("/statistics/v1/" + path), 405, "method-not-allowed");
            assertProblem(given().accept("image/png").get("/statistics/v1/" + path), 406, "not-acceptable");
        }
        assertProblem(given().accept("text/csv").get("/statistics/v1/found-items"), 406, "not-acceptable");
    }

    @Test
    void aRequestLineWithoutEndIsCutOff() {
        get("found-items?team=" + "x".repeat(10_000)).then().statusCode(414);
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get("/statistics/v1/" + path);
    }

    private static void assertProblem(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mine-action-ledger:problem:" + code))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("trace", nullValue());
        assertThat(answer.asString()).doesNotContain("Exception", "org.mineaction");
    }
}
