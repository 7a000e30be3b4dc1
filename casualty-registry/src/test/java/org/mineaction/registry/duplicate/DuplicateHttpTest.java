package org.mineaction.registry.duplicate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.amend;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.json;
import static org.mineaction.registry.Sent.named;
import static org.mineaction.registry.Sent.read;
import static org.mineaction.registry.Sent.recorded;
import static org.mineaction.registry.Sent.usual;
import static org.mineaction.registry.Sent.withdraw;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;

/** Incidents that are probably one are pointed out, and somebody decides. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class DuplicateHttpTest {
    private static final String DUPLICATES = "/registry/v1/duplicates";

    private static String on(String day) {
        return usual().replace("2021-06-05", day);
    }

    @Test
    void theSameNameOnTheSameDayInTheSameDistrict() {
        UUID first = recorded(named("Vali Valiyev", "2021-10-01"));
        recorded(named("Another Person", "2021-10-01"));
        recorded(named("Vali Valiyev", "2021-10-02"));
        recorded(named("Vali Valiyev", "2021-10-01").replace("AZ-AGM", "AZ-FUZ"));

        body(named("valiyev, vali", "2021-10-01").replace("AP_MINE", "UXO"))
                .post(INCIDENTS)
                .then()
                .statusCode(201)
                .body("probableDuplicates", contains(first.toString()));
    }

    @Test
    void theSameCountsAndDeviceWhereOneNamesNobody() {
        UUID first = recorded(named("Known Person", "2021-10-03"));

        body(on("2021-10-03")).post(INCIDENTS).then().body("probableDuplicates", contains(first.toString()));
        body(on("2021-10-03").replace("AP_MINE", "UXO")).post(INCIDENTS).then().body("probableDuplicates", empty());
        body(on("2021-10-03").replace("INJURED", "KILLED"))
                .post(INCIDENTS)
                .then()
                .body("probableDuplicates", empty());
    }

    @Test
    void somebodyDecidesThatTheyAreTwo() {
        UUID first = recorded(on("2021-10-05"));
        UUID second = recorded(on("2021-10-05"));
        int pair = pair(first, "OPEN");

        decide(pair, "SAME").then(422);
        decide(pair, "DISTINCT").then(200);
        decide(pair, "DISTINCT").then(200);

        assertThat(pair(second, "DISTINCT")).isEqualTo(pair);
        read(first).then().body("probableDuplicates", empty());
        amend(first, 1, on("2021-10-05").replace("FARMING", "HERDING")).then().body("probableDuplicates", empty());
        decide(Integer.MAX_VALUE, "DISTINCT").then(404);
    }

    private record Decided(int status) {
        void then(int expected) {
            assertThat(status).isEqualTo(expected);
        }
    }

    private static Decided decide(int pair, String decision) {
        return new Decided(body(json("{'decision':'" + decision + "'}"))
                .post(DUPLICATES + "/" + pair + "/resolution")
                .statusCode());
    }

    @Test
    void orOneOfThemIsWithdrawn() {
        UUID first = recorded(on("2021-10-07"));
        UUID second = recorded(on("2021-10-07"));

        withdraw(second, "DUPLICATE").then().statusCode(200).body("probableDuplicates", empty());

        int pair = pair(first, "WITHDRAWN");
        decide(pair, "DISTINCT").then(409);
    }

    @Test
    void whatIsAmendedIsLookedAtAgain() {
        UUID first = recorded(on("2021-10-09"));
        UUID second = recorded(on("2021-10-09"));

        amend(second, 1, on("2021-10-10")).then().body("probableDuplicates", empty());
        amend(second, 2, on("2021-10-09")).then().body("probableDuplicates", contains(first.toString()));
    }

    @Test
    void pagesOfPairs() {
        recorded(on("2021-10-11"));
        recorded(on("2021-10-11"));
        recorded(on("2021-10-11"));
        String next = given().get(DUPLICATES + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");

        int before = given().get(DUPLICATES + "?limit=1&after=" + next).path("items[0].duplicateId");
        assertThat(before).isLessThan(Integer.parseInt(next));
        given().get(DUPLICATES + "?status=MAYBE").then().statusCode(400).body("errors[0].parameter", equalTo("status"));
    }

    private static int pair(UUID incident, String status) {
        List<Map<String, Object>> items =
                given().get(DUPLICATES + "?limit=1000&status=" + status).path("items");
        return items.stream()
                .filter(pair -> ((List<?>) pair.get("incidents")).contains(incident.toString()))
                .map(pair -> (Integer) pair.get("duplicateId"))
                .findFirst()
                .orElseThrow();
    }
}
