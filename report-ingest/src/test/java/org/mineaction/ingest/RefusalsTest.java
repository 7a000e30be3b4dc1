package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.http.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class RefusalsTest {
    private static final String PATH = FoundItemResource.PATH;
    private static final String BATCH = PATH + "/batch";
    private static final String NDJSON = BatchFormat.NDJSON;

    @Test
    void refusesWithTheRightStatusAndCode() {
        refused(Sending.json("{").post(PATH), 400, "malformed-json");
        refused(Sending.json("").post(PATH), 400, "malformed-json");
        refused(Sending.json("[]").post(PATH), 400, "wrong-type");
        refused(
                Sending.json(Forms.report("'colour':1"))
                        .header("Idempotency-Key", "k")
                        .post(PATH),
                400,
                "unknown-field");
        refused(
                Sending.json(Forms.report("'model':1"))
                        .header("Idempotency-Key", "k")
                        .post(PATH),
                400,
                "wrong-type");
        refused(Sending.json("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}").post(PATH), 400, "nested-too-deeply");
        refused(Sending.json("{\"quantity\":" + "1".repeat(1001) + "}").post(PATH), 400, "number-too-long");
        refused(Sending.json("{\"quantity\":NaN}").post(PATH), 400, "malformed-json");
        refused(Sending.json(Forms.report()).post(PATH), 422, "identity-required");
        refused(Sending.json(Forms.report()).put(PATH + "/1-1-1-1-1"), 422, "not-a-uuid");
        refused(Sending.json(Forms.report()).put(PATH + "/" + UUID.randomUUID()), 422, "missing-field");
        refused(Sending.json("{}").post(PATH + "/" + UUID.randomUUID() + "/withdrawal"), 422, "missing-field");
        refused(Sending.body("text/plain", "x").post(PATH), 415, "unsupported-media-type");
        refused(Sending.body("application/json;charset=windows-1251", "{}").post(PATH), 415, "unsupported-media-type");
        refused(Sending.body("application/xml", "x").post(BATCH), 415, "unsupported-media-type");
        refused(Sending.json("{}").header("Content-Encoding", "br").post(PATH), 415, "unsupported-encoding");
        refused(Sending.json("{}").header("Content-Encoding", "gzip").post(PATH), 400, "malformed-gzip");
        refused(Sending.body(NDJSON, "\n").post(BATCH), 422, "empty-batch");
        refused(Sending.body("text/csv", "colour\ngreen").post(BATCH), 400, "several-mistakes");
        refused(Sending.body(NDJSON, "{}\n".repeat(10_001)).post(BATCH), 413, "too-many-lines");
        refused(Sending.body(NDJSON, "{}").post(BATCH + "?dryrun=true"), 400, "unknown-parameter");
        refused(Sending.body(NDJSON, "{}").post(BATCH + "?dryRun=yes"), 400, "wrong-parameter");
        refused(Sending.json(Forms.report("'sourceId':'S'")).post(PATH + "?dryRun=true"), 400, "unknown-parameter");
        refused(
                Sending.json(Forms.report("'sourceId':'S'")).put(PATH + "/" + UUID.randomUUID() + "?x=1"),
                400,
                "unknown-parameter");
        refused(Sending.body("", "{}").post(PATH), 415, "unsupported-media-type");
        refused(Sending.body("*/*", "{}").post(PATH), 415, "unsupported-media-type");
        refused(Sending.json("{\"quantity\":1e9999999999}").post(PATH), 400, "number-too-long");
        refused(
                Sending.body("application/json", new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'})
                        .post(PATH),
                400,
                "not-utf-8");
        refused(given().get("/nowhere"), 404, "not-found");
        refused(given().delete(PATH), 405, "method-not-allowed");
    }

    @Test
    void refusesABodyOverSixteenMebibytes() {
        byte[] large = new byte[RequestBody.MAX_BYTES + 1];
        refused(Sending.body(NDJSON, large).post(BATCH), 413, "body-too-large");
        byte[] bomb = RequestBodyTest.gzip(large);
        refused(Sending.body(NDJSON, bomb).header("Content-Encoding", "gzip").post(BATCH), 413, "body-too-large");
    }

    /** What stops one request must not stop the others: this one takes long, and nobody else notices. */
    @Test
    void aBodyOfAMillionUnknownFieldsHoldsUpNobody() {
        String fields =
                IntStream.range(0, 1_000_000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));
        byte[] packed = RequestBodyTest.gzip(Forms.bytes("{" + fields + "}"));
        // The first one of all loads what a request needs.
        refuseLight();
        CompletableFuture<Response> heavy = CompletableFuture.supplyAsync(() -> Sending.body("application/json", packed)
                .header("Content-Encoding", "gzip")
                .post(PATH));

        int answeredMeanwhile = 0;
        do {
            long begun = System.nanoTime();
            refuseLight();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            answeredMeanwhile += heavy.isDone() ? 0 : 1;
        } while (!heavy.isDone());
        assertThat(answeredMeanwhile).isPositive();
        refused(heavy.join(), 400, "several-mistakes");
    }

    private static void refuseLight() {
        refused(Sending.json("{").post(PATH), 400, "malformed-json");
    }

    @Test
    void whatIsMalformedWeighsMoreThanWhatCannotBe() {
        refused(Sending.json("{\"team\":\"T\",\"colour\":1,\"quantity\":0}").post(PATH), 400, "several-mistakes");
    }

    @Test
    void severalMistakesAreListedTogether() {
        Sending.json(
                        "{\"team\":\"T\",\"foundOn\":\"2999-01-01\",\"district\":\"x\",\"category\":\"AP_MINE\",\"quantity\":0}")
                .header("Idempotency-Key", "k")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("several-mistakes"))
                .body("errors.pointer", equalTo(List.of("/foundOn", "/district", "/quantity")))
                .body("errors.code", equalTo(List.of("date-in-future", "unknown-district", "out-of-range")));
    }

    @Test
    void anotherPageThanThereIs() {
        refused(given().header("If-Match", "\"1\"").get("/ingest/v1/form"), 412, "precondition-failed");
    }
}
