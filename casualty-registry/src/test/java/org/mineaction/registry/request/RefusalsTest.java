package org.mineaction.registry.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.mineaction.access.AccessRole.EDITOR;
import static org.mineaction.access.AccessRole.REGISTRAR;
import static org.mineaction.access.AccessRole.REPORTER;
import static org.mineaction.http.Refusals.refused;
import static org.mineaction.registry.Sent.EVERY_FIELD;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.json;
import static org.mineaction.registry.Sent.read;
import static org.mineaction.registry.Sent.recorded;
import static org.mineaction.registry.Sent.usual;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.access.Accounts;
import org.mineaction.http.OpenApiDocument;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.Rows;
import org.mineaction.registry.Sent;

/** Whatever cannot be met is refused by a problem document that says why. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RefusalsTest {
    private static final List<String> TABLES = List.of(
            "incident",
            "incident_version",
            "casualty",
            "probable_duplicate",
            "personal_data_read",
            "erasure",
            "outbox");
    /** In an order in which all of them can be met. */
    private static final List<Writing> WRITING = List.of(
            new Writing("POST /registry/v1/incidents", usual()),
            new Writing("POST /registry/v1/incidents/searches", "{'name':'Canary Name','purpose':'LEGAL'}"),
            new Writing("POST /registry/v1/duplicates/{duplicateId}/resolution", "{'decision':'DISTINCT'}"),
            new Writing("PUT /registry/v1/incidents/{incidentId}", usual()),
            new Writing(
                    "POST /registry/v1/incidents/{incidentId}/casualties/{casualtyId}/erasure", "{'reason':'LEGAL'}"),
            new Writing("POST /registry/v1/incidents/{incidentId}/withdrawal", "{'reason':'TEST'}"));

    @Inject
    DataSource dataSource;

    @Test
    void inAnyLanguageAndInNone() {
        Response answer = body(json("{'name':'Canary Name'}"))
                .header("Accept-Language", "-")
                .post(INCIDENTS + "/searches");

        refused(answer, 422, "missing-field");
    }

    @Test
    void bodies() {
        refused(body("{").post(INCIDENTS), 400, "malformed-json");
        refused(body("").post(INCIDENTS), 400, "malformed-json");
        refused(body("[]").post(INCIDENTS), 400, "wrong-type");
        refused(body("{\"a\":1,\"a\":1}").post(INCIDENTS), 400, "malformed-json");
        refused(body("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}").post(INCIDENTS), 400, "nested-too-deeply");
        refused(body("{\"a\":" + "1".repeat(1001) + "}").post(INCIDENTS), 400, "number-too-long");
        refused(body("{\"a\":1e9999999999}").post(INCIDENTS), 400, "number-too-long");
        refused(body(usual("'colour':1")).post(INCIDENTS), 400, "unknown-field");
        refused(body("x".repeat(1024 * 1024 + 1)).post(INCIDENTS), 413, "body-too-large");
        refused(given().contentType("text/plain").body("x").post(INCIDENTS), 415, "unsupported-media-type");
        refused(
                body("{}").contentType("application/json;charset=windows-1251").post(INCIDENTS),
                415,
                "unsupported-media-type");
        refused(body("{}").header("Content-Encoding", "gzip").post(INCIDENTS), 415, "unsupported-media-type");
        refused(body(usual().replace("2021-06-05", "2020-11-09")).post(INCIDENTS), 422, "before-ceasefire");
    }

    @Test
    void headersAndAddresses() {
        refused(body(usual()).header("Idempotency-Key", "x".repeat(129)).post(INCIDENTS), 400, "wrong-header");
        refused(given().get(INCIDENTS + "/1-1-1-1-1"), 422, "not-a-uuid");
        refused(given().get(INCIDENTS + "/" + UUID.randomUUID()), 404, "no-such-incident");
        refused(given().get(INCIDENTS + "/" + UUID.randomUUID() + "/history"), 404, "no-such-incident");
        refused(
                body("{\"reason\":\"TEST\"}").post(INCIDENTS + "/" + UUID.randomUUID() + "/withdrawal"),
                404,
                "no-such-incident");
        refused(body("{}").post(INCIDENTS + "/" + UUID.randomUUID() + "/withdrawal"), 422, "missing-field");
        refused(
                body(usual("'incidentId':'" + UUID.randomUUID() + "'"))
                        .header("If-Match", "\"1\"")
                        .put(INCIDENTS + "/" + UUID.randomUUID()),
                422,
                "identity-mismatch");
        refused(given().get("/nowhere"), 404, "not-found");
        refused(given().delete(INCIDENTS), 405, "method-not-allowed");
    }

    /** A call that writes, as the description names it, with a body that it would take from a registrar. */
    private record Writing(String call, String body) {
        Response by(Function<String, RequestSpecification> sender, Map<String, Object> ids) {
            String[] words = call.split(" ", 2);
            String path = words[1];
            for (Map.Entry<String, Object> id : ids.entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
            }
            return sender.apply(json(body)).header("If-Match", "*").request(words[0], path);
        }
    }

    @Test
    void nobodyWritesWithoutSayingWho() {
        String sent = EVERY_FIELD.replace("2021-06-05", "2021-12-24");
        UUID incident = recorded(sent);
        recorded(sent);
        Map<String, Object> ids = Map.of(
                "incidentId", incident,
                "casualtyId", read(incident).path("casualties[0].casualtyId"),
                "duplicateId", given().get("/registry/v1/duplicates?limit=1").path("items[0].duplicateId"));
        assertThat(WRITING.stream().map(Writing::call))
                .containsExactlyInAnyOrderElementsOf(OpenApiDocument.read().calls().stream()
                        .filter(call -> !call.startsWith("GET"))
                        .toList());

        List<String> before = written();
        for (Writing one : WRITING) {
            refused(one.by(json -> Accounts.byNobody(body(json)), ids), 401, "token-required");
            refused(one.by(json -> Accounts.by(body(json), "x".repeat(81), null, REGISTRAR), ids), 401, "wrong-token")
                    .body("detail", containsString("1 to 80 characters"));
            refused(one.by(json -> Accounts.by(body(json), "x", "T", REPORTER, EDITOR), ids), 403, "role-required");
        }
        assertThat(written()).isEqualTo(before);

        for (Writing one : WRITING) {
            one.by(Sent::body, ids).then().statusCode(lessThan(300));
        }
        assertThat(written()).isNotEqualTo(before);
    }

    private List<String> written() {
        Rows rows = new Rows(dataSource);
        return TABLES.stream()
                .flatMap(table -> rows.of("SELECT row::text FROM " + table + " AS row ORDER BY 1").stream())
                .toList();
    }

    @Test
    void parameters() {
        refused(given().get(INCIDENTS + "?from=x"), 400, "wrong-parameter");
        refused(given().get(INCIDENTS + "?from=2021-02-29"), 400, "wrong-parameter");
        refused(given().get(INCIDENTS + "?from=2021-07-01&to=2021-06-01"), 400, "wrong-parameter");
        refused(given().get(INCIDENTS + "?limit=0"), 400, "wrong-parameter");
        refused(given().get(INCIDENTS + "?after=AAAA"), 400, "wrong-parameter");
        refused(given().get(INCIDENTS + "?status=GONE"), 400, "wrong-parameter");
        refused(given().get(INCIDENTS + "?district=AZ-XX"), 400, "wrong-parameter");
        refused(given().get(INCIDENTS + "?colour=green"), 400, "unknown-parameter");
        refused(given().get(INCIDENTS + "?limit=1&limit=2"), 400, "repeated-parameter");
        refused(given().get("/registry/v1/summary?groupBy=name"), 400, "wrong-parameter");
        refused(body(usual()).post(INCIDENTS + "?dryRun=true"), 400, "unknown-parameter");
        refused(given().get("/registry/v1/summary?limit=x&colour=1"), 400, "unknown-parameter");
    }
}
