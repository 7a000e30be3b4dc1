package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.http.Refusals.refused;

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
            totals?from=yesterday                 | from     | wrong-parameter
            totals?from=2021-02-29                | from     | wrong-parameter
            totals?from=2021-6-1                  | from     | wrong-parameter
            totals?to=                            | to       | wrong-parameter
            totals?to=%2B12021-01-01              | to       | wrong-parameter
            totals?to=2021-01-01T00:00:00Z        | to       | wrong-parameter
            totals?from=2021-07-03&to=2021-06-01  | from     | wrong-parameter
            totals?district=Aghdam                | district | wrong-parameter
            totals?district=AZ-AGM,AZ-XX          | district | wrong-parameter
            totals?district=                      | district | wrong-parameter
            totals?district=AZ-AGM,               | district | wrong-parameter
            totals?category=AP_MINE,ap_mine       | category | wrong-parameter
            totals?category=MINE                  | category | wrong-parameter
            totals?groupBy=century                | groupBy  | wrong-parameter
            totals?groupBy=month%20district       | groupBy  | wrong-parameter
            totals?asOf=2021-07-03T00:00:00       | asOf     | wrong-parameter
            totals?asOf=2999-07-03T00:00:00Z      | asOf     | wrong-parameter
            totals?asOf=2999-07-03                | asOf     | wrong-parameter
            totals?asOf=-9999-07-03T00:00:00Z     | asOf     | wrong-parameter
            totals?asOf=yesterday                 | asOf     | wrong-parameter
            totals?compare=next                   | compare  | wrong-parameter
            totals?team=                          | team     | wrong-parameter
            totals?releaseType=cleared            | releaseType | wrong-parameter
            totals?releaseType=                   | releaseType | wrong-parameter
            totals?releaseType=UXO                | releaseType | wrong-parameter
            totals?category=CLEARED               | category | wrong-parameter
            totals?category=UXO&releaseType=CLEARED | releaseType | wrong-parameter
            totals?groupBy=category&releaseType=CLEARED | releaseType | wrong-parameter
            totals?category=UXO&groupBy=releaseType | groupBy | wrong-parameter
            totals?groupBy=category,releaseType   | groupBy  | wrong-parameter
            totals/export.csv?groupBy=category,releaseType | groupBy | wrong-parameter
            totals/export.csv?groupBy=district,week&compare=previous | compare | wrong-parameter
            totals/export.xlsx?groupBy=year&compare=previous | compare | wrong-parameter
            casualties?releaseType=CLEARED        | releaseType | unknown-parameter
            casualties?groupBy=releaseType        | groupBy  | wrong-parameter
            bulletin?lang=de                      | lang     | wrong-parameter
            bulletin?lang=                        | lang     | wrong-parameter
            bulletin?from=2021-07-03&to=2021-06-01| from     | wrong-parameter
            bulletin?district=AZ-AGM              | district | unknown-parameter
            live?district=AZ-AGM                  | district | unknown-parameter
            minefields?asOf=tomorrow              | asOf     | wrong-parameter
            minefields?category=AP_MINE           | category | unknown-parameter
            casualties?team=TEAM-A                | team     | unknown-parameter
            casualties?asOf=now                   | asOf     | wrong-parameter
            casualties?groupBy=team               | groupBy  | wrong-parameter
            found-items?asOf=2021-07-03&state=counted | state | wrong-parameter
            found-items?asOf=2021                 | asOf     | wrong-parameter
            found-items?bbox=1,2,3                | bbox     | wrong-parameter
            found-items?bbox=1,2,3,4,5            | bbox     | wrong-parameter
            found-items?bbox=3,2,1,4              | bbox     | wrong-parameter
            found-items?bbox=1,4,3,2              | bbox     | wrong-parameter
            found-items?bbox=1,2,3,91             | bbox     | wrong-parameter
            found-items?bbox=1,2,3,NaN            | bbox     | wrong-parameter
            land-releases?bbox=1,2,3              | bbox     | wrong-parameter
            minefield-maps?bbox=1,2,3,4           | bbox     | unknown-parameter
            minefield-maps/export.csv?bbox=1,2,3,4 | bbox    | unknown-parameter
            totals?From=2021-07-03                |          | unknown-parameter
            totals?from=2021-06-01&from=2021-06-02| from     | repeated-parameter
            casualties?from=yesterday             | from     | wrong-parameter
            casualties?from=2021-07-03&to=2021-06-01 | from  | wrong-parameter
            casualties?to=2020-11-09              | from     | wrong-parameter
            casualties?district=AZ-XX             | district | wrong-parameter
            casualties?groupBy=sex                | groupBy  | wrong-parameter
            casualties?groupBy=category           | groupBy  | wrong-parameter
            casualties?groupBy=person_status      | groupBy  | wrong-parameter
            casualties?category=AP_MINE           | category | unknown-parameter
            casualties?groupBy=year&groupBy=month | groupBy  | repeated-parameter
            totals?groupBy=outcome                | groupBy  | wrong-parameter
            found-items?state=COUNTED             | state    | wrong-parameter
            found-items?state=superseded          | state    | wrong-parameter
            found-items?flag=ODD                  | flag     | wrong-parameter
            found-items?limit=0                   | limit    | wrong-parameter
            found-items?limit=1001                | limit    | wrong-parameter
            found-items?limit=-1                  | limit    | wrong-parameter
            found-items?limit=99999999999         | limit    | wrong-parameter
            found-items?limit=ten                 | limit    | wrong-parameter
            found-items?after=abc                 | after    | wrong-parameter
            found-items?after=                    | after    | wrong-parameter
            found-items?team=                     | team     | wrong-parameter
            found-items?team=%00                  | team     | wrong-parameter
            found-items?category=X                | category | wrong-parameter
            found-items?district=X                | district | wrong-parameter
            found-items?from=X                    | from     | wrong-parameter
            found-items?groupBy=day               | groupBy  | unknown-parameter
            data-quality?concern=odd              | concern  | wrong-parameter
            data-quality?concern=                 | concern  | wrong-parameter
            data-quality?from=2020-01-01&to=2021-01-01 | from | wrong-parameter
            data-quality?from=2021-01-02&to=2021-01-01 | from | wrong-parameter
            data-quality?to=tomorrow              | to       | wrong-parameter
            data-quality?after=abc                | after    | wrong-parameter
            data-quality?category=UXO             | category | unknown-parameter
            found-items/00000000-0000-0000-0000-000000000000?x=1 | x | unknown-parameter
            """)
    void wrongParameters(String path, String parameter, String code) {
        refused(get(path), 400, code)
                .body("errors.size()", equalTo(1))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        Response refused = get("found-items?from=x&to=y&district=a,b&category=c&state=d&flag=e&limit=f&after=g&h=i");

        refused(refused, 400, "several-mistakes");
        assertThat(refused.jsonPath().getList("errors.parameter", String.class))
                .containsExactlyInAnyOrder(
                        "from", "to", "district", "category", "state", "flag", "limit", "after", "h");
    }

    @Test
    void whatIsNotThere() {
        refused(get("found-items/1-1-1-1-1"), 422, "not-a-uuid");
        refused(get("found-items/none"), 422, "not-a-uuid");
        refused(get("found-items/00000000-0000-0000-0000-000000000000"), 404, "not-found");
        refused(get("nothing"), 404, "not-found");
        for (String withoutPlaces : List.of("minefield-maps", "minefields", "bulletins", "data-quality")) {
            refused(get(withoutPlaces + "/export.geojson"), 404, "not-found");
        }
        for (String letter :
                List.of("found-item/0/1", "odd/0/1", "found-item/-1/1", "found-item/0/1234567890123456789")) {
            refused(get("data-quality/dead-letters/" + letter), 404, "not-found");
            refused(given().post("/statistics/v1/data-quality/dead-letters/" + letter + "/replay"), 404, "not-found");
        }
        refused(get("data-quality/dead-letters/found-item/0/1?x=1"), 400, "unknown-parameter");
        refused(given().get("/nothing"), 404, "not-found");
    }

    @Test
    void whatIsNotDoneHere() {
        for (String path : List.of(
                "totals",
                "casualties",
                "minefields",
                "bulletin",
                "found-items",
                "found-items/00000000-0000-0000-0000-000000000000",
                "data-quality",
                "land-releases",
                "minefield-maps")) {
            refused(given().post("/statistics/v1/" + path), 405, "method-not-allowed");
            refused(given().delete("/statistics/v1/" + path), 405, "method-not-allowed");
            refused(given().accept("image/png").get("/statistics/v1/" + path), 406, "not-acceptable");
        }
        refused(given().accept("text/csv").get("/statistics/v1/found-items"), 406, "not-acceptable");
        refused(given().accept("application/geo+json").get("/statistics/v1/minefields"), 406, "not-acceptable");
    }

    @Test
    void aRequestLineWithoutEndIsCutOff() {
        get("found-items?team=" + "x".repeat(10_000)).then().statusCode(414);
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get("/statistics/v1/" + path);
    }

    @Test
    void aBodyThatIsTooLargeOrOfNoType() {
        String bulletins = "/statistics/v1/bulletins";
        refused(
                given().contentType("application/json")
                        .body("9".repeat(16 * 1024 + 1))
                        .post(bulletins),
                413,
                "body-too-large");
        refused(
                given().header("Content-Type", "a/b/c")
                        .body(new byte[] {'{', '}'})
                        .post(bulletins),
                415,
                "unsupported-media-type");
    }

    @Test
    void anotherPageThanThereIs() {
        refused(given().header("If-Match", "\"1\"").get("/"), 412, "precondition-failed");
    }
}
