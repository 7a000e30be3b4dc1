package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.mineaction.http.Refusals.refused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;

/** Everybody knows about where something was found, an analyst where. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ExactPlacesHttpTest extends FewReports {
    private static final String PUBLIC = "/statistics/v1/found-items";
    private static final String EXACT = "/statistics/v1/exact/found-items";

    @Test
    void anAnalystIsToldTheExactPlaceAndHowWellItIsKnown() {
        given().get(EXACT + "/" + ONE.id())
                .then()
                .statusCode(200)
                .body("revisions[0].location.latitude", equalTo(40.0211f))
                .body("revisions[0].location.longitude", equalTo(46.9903f))
                .body("revisions[0].location.accuracyMetres", equalTo(5.5f));
        given().get(PUBLIC + "/" + ONE.id())
                .then()
                .statusCode(200)
                .body("revisions[0].location.latitude", equalTo(40.02f))
                .body("revisions[0].location.accuracyMetres", nullValue());
        assertThat(given().get(EXACT + "/export.csv?from=2021-06-01&to=2021-07-03")
                        .asString())
                .contains("accuracyMetres", "40.0211", "46.9903", "5.5");
    }

    @Test
    void aBoxIsOfExactPlacesThere() {
        String around = "?from=2021-06-01&to=2021-07-03&bbox=46.9902,40.0210,46.9904,40.0212";

        given().get(EXACT + around).then().statusCode(200).body("items", hasSize(1));
        given().get(PUBLIC + around).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void nobodyElseIsToldIt() {
        for (String path : new String[] {EXACT, EXACT + "/" + ONE.id(), EXACT + "/export.geojson"}) {
            refused(Accounts.byNobody(given()).get(path), 401, "token-required");
            refused(Accounts.by(given(), "a", "T", AccessRole.EDITOR).get(path), 403, "role-required");
        }
    }
}
