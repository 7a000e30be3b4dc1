package org.mineaction.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.mineaction.registry.Sent.INCIDENTS;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.secrecy.TestKeys;

/** Neither Kafka nor PostgreSQL is there: the service starts, says so, and waits. */
@QuarkusTest
@TestProfile(AwayTest.NothingThere.class)
class AwayTest {
    /** Addresses at which nobody listens. */
    public static final class NothingThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.bootstrap.servers",
                    "127.0.0.1:1",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:1/registry",
                    "registry.keys.encryption",
                    TestKeys.encryption(),
                    "registry.keys.hashing",
                    TestKeys.hashing());
        }
    }

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void everythingIsToBeHadLater() {
        for (String path : new String[] {"incidents", "summary", "duplicates", "incidents/" + new UUID(0, 0)}) {
            given().get("/registry/v1/" + path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json")
                    .body("code", equalTo("database-away"))
                    .time(lessThan(10_000L));
        }
        Sent.body(Sent.usual()).post(INCIDENTS).then().statusCode(503).body("code", equalTo("database-away"));
    }

    @Test
    void whatIsWrongIsStillRefused() {
        Sent.body("{}").post(INCIDENTS).then().statusCode(422);
        given().get("/registry/v1/summary?from=x").then().statusCode(400);
    }

    @Test
    void aliveButNeitherStartedNorReady() {
        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/started").then().statusCode(503);
        given().get(management + "health/ready").then().statusCode(503);
    }
}
