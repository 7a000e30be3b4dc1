package org.mineaction.registry.request;

import static io.restassured.RestAssured.given;
import static org.mineaction.http.Refusals.refused;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.usual;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;

/** Whatever cannot be met is refused by a problem document that says why. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RefusalsTest {
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
                given().contentType("application/json;charset=windows-1251")
                        .body("{}")
                        .post(INCIDENTS),
                415,
                "unsupported-media-type");
        refused(body("{}").header("Content-Encoding", "gzip").post(INCIDENTS), 415, "unsupported-media-type");
        refused(body(usual().replace("2021-06-05", "2020-11-09")).post(INCIDENTS), 422, "before-ceasefire");
    }

    @Test
    void headersAndAddresses() {
        refused(body(usual()).header("Registrar", "x".repeat(81)).post(INCIDENTS), 400, "wrong-header");
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
