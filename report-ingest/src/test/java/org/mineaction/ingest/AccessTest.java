package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.mineaction.access.AccessRole.EDITOR;
import static org.mineaction.access.AccessRole.REPORTER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.access.RouteWalk;
import org.mineaction.access.Routes;
import org.mineaction.http.Refusals;

/** Who is let in, and as whom a report is taken in. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class AccessTest {
    @TestHTTPResource("/")
    URI address;

    @Inject
    Routes routes;

    @Test
    void everyRouteIsForWhomTheTableSays() throws IOException {
        new RouteWalk("report-ingest", address, routes).assertAll();
    }

    private static RequestSpecification report(UUID id, String team) {
        return given().contentType("application/json")
                .body(Forms.report("'reportId':'" + id + "'").replace("\"T\"", '"' + team + '"'));
    }

    private static Response sent(String team, AccessRole role) {
        return Accounts.by(report(UUID.randomUUID(), team), "a", "T", role).post(FoundItemResource.PATH);
    }

    @Test
    void aReporterSendsOfTheOwnTeamOnlyAndAnEditorOfAny() {
        sent("T", REPORTER).then().statusCode(202);
        Refusals.refused(sent("Other", REPORTER), 403, "other-team").body("errors[0].pointer", equalTo("/team"));
        sent("Other", EDITOR).then().statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"found-items", "land-releases", "minefield-maps"})
    void noCallOfAnyKindTakesAReportOfAnotherTeam(String kind) {
        String reports = "/ingest/v1/" + kind;
        String one = reports + "/" + UUID.randomUUID();

        for (Response answer : List.of(
                ofAnother("application/json").post(reports),
                ofAnother("application/json").put(one),
                ofAnother("application/json").post(one + "/withdrawal"),
                ofAnother("application/x-ndjson").post(reports + "/batch"))) {
            answer.then().statusCode(greaterThanOrEqualTo(400)).body("errors.code", hasItem("other-team"));
        }
    }

    private static RequestSpecification ofAnother(String type) {
        return Accounts.by(Sending.body(type, "{\"team\":\"Other\"}"), "a", "T", REPORTER);
    }

    @Test
    void oneLineOfAnotherTeamIsEnoughToRefuseABatch() {
        String lines = Forms.report("'sourceId':'1'") + "\n"
                + Forms.report("'sourceId':'2'").replace("\"T\"", "\"Other\"");

        Refusals.refused(batch(lines, ""), 403, "other-team").body("errors[0].line", equalTo(2));
        batch(lines, "?invalid=skip")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("skipped", equalTo(1));
    }

    private static Response batch(String lines, String query) {
        return Sending.body("application/x-ndjson", lines).post(FoundItemResource.PATH + "/batch" + query);
    }

    @Test
    void whoIsTurnedAwayIsToldWhatIsMissing() {
        Refusals.refused(
                        Accounts.byNobody(report(UUID.randomUUID(), "T")).post(FoundItemResource.PATH),
                        401,
                        "token-required")
                .header("WWW-Authenticate", "Bearer realm=\"mine-action-ledger\"");
        Refusals.refused(given().header("Authorization", "Basic dDp0").post(FoundItemResource.PATH), 401, "wrong-token")
                .header("WWW-Authenticate", containsString("invalid_token"));
        Refusals.refused(
                Accounts.by(report(UUID.randomUUID(), "T"), "a", null, REPORTER).post(FoundItemResource.PATH),
                403,
                "team-required");
    }

    @Test
    void anAnswerToWhoIsTurnedAwayTellsNothingOfTheToken() {
        String answer = given().header("Authorization", "Bearer canary.canary.canary")
                .post(FoundItemResource.PATH)
                .asString();

        assertThat(answer).contains("wrong-token").doesNotContain("canary");
    }
}
