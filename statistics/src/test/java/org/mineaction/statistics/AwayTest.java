package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Neither Kafka nor PostgreSQL is there: the service starts, says so, and waits. */
@QuarkusTest
@TestProfile(AwayTest.NothingThere.class)
class AwayTest {
    /** Addresses at which nobody listens. */
    public static final class NothingThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.bootstrap.servers", "127.0.0.1:1",
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/statistics");
        }
    }

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void figuresAreToBeHadLater() {
        for (String path : new String[] {
            "totals", "data-quality", "found-items", "found-items/00000000-0000-0000-0000-000000000000"
        }) {
            given().get("/statistics/v1/" + path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json")
                    .body("code", equalTo("database-away"))
                    .time(lessThan(10_000L));
        }
    }

    @Test
    void thePageSaysSoInWords() {
        given().get("/?lang=az")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "az")
                .body(containsString("Rəqəmləri hazırda göstərmək mümkün deyil"))
                .body(not(containsString("<script")));
        given().accept("text/html")
                .get("/statistics/v1/found-items?lang=en")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body(containsString("<h1>The figures cannot be shown now</h1>"));
    }

    @Test
    void wrongQuestionsAreStillRefused() {
        given().get("/statistics/v1/totals?from=x").then().statusCode(400);
        given().get("/?from=x").then().statusCode(400);
    }

    @Test
    void aliveButNeitherStartedNorReady() {
        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/started").then().statusCode(503);
        given().get(management + "health/ready")
                .then()
                .statusCode(503)
                // Nor is the database asked each time: instances that have its tables stay ready, and say themselves
                // that it is away.
                .body("checks.name", not(hasItem(containsString("Database"))));
    }
}
