package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.contract.Withdrawal;

@QuarkusTest
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
class FoundItemHttpTest {
    private static final String PATH = FoundItemResource.PATH;
    private static final String BATCH = PATH + "/batch";
    private static final String NDJSON = "application/x-ndjson";

    private static RequestSpecification sending(String contentType, Object body) {
        EncoderConfig asIs = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(NDJSON, ContentType.TEXT);
        RequestSpecification request =
                given().config(RestAssuredConfig.config().encoderConfig(asIs)).header("Content-Type", contentType);
        return body instanceof String text ? request.body(Forms.bytes(text)) : request.body((byte[]) body);
    }

    private static RequestSpecification json(String body) {
        return sending("application/json", body);
    }

    @Test
    void aReportIsAcceptedWhenTheBrokerHasIt() {
        UUID id = UUID.randomUUID();
        String receipt = json(Forms.report("'reportId':'" + id + "'", "'location':{'latitude':40.4,'longitude':49.87}"))
                .post(PATH)
                .then()
                .statusCode(202)
                .contentType("application/json")
                .header("Location", "http://localhost:8081/statistics/v1/found-items/" + id)
                .body("reportId", equalTo(id.toString()))
                .body("revision", equalTo(1))
                .body("flags", equalTo(List.of("LOCATION_OUTSIDE_DISTRICT")))
                .body("line", nullValue())
                .extract()
                .path("recordedAt");

        Report<?> report = TopicReader.revisionsOf(id).get(0);
        assertThat(report.recordedAt()).isEqualTo(Instant.parse(receipt));
        assertThat(Duration.between(report.recordedAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(report.submittedBy()).isEqualTo(new Submitter("T", Role.REPORTER));
        assertThat(report.flags()).containsExactly(Flag.LOCATION_OUTSIDE_DISTRICT);
        assertThat(((FoundItem) report.content()).quantity()).isEqualTo(3);
    }

    @Test
    void anAmendmentAndAWithdrawalAreRevisionsOfTheSameReport() {
        String id = json(Forms.report())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("reportId");
        json(Forms.report("'revision':2"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(202)
                .body("revision", equalTo(2));
        json("{\"team\":\"T\",\"revision\":3,\"reason\":\"DUPLICATE\"}")
                .post(PATH + "/" + id + "/withdrawal")
                .then()
                .statusCode(202)
                .header("Location", containsString(id));

        List<Report<?>> revisions = TopicReader.revisionsOf(UUID.fromString(id));
        assertThat(revisions).extracting(Report::revision).containsExactly(1, 2, 3);
        assertThat(revisions.get(2).content()).isInstanceOf(Withdrawal.class);
    }

    @Test
    void theSameKeyOfTheSameTeamIsTheSameReport() {
        String key = UUID.randomUUID().toString();
        String once =
                json(Forms.report()).header("Idempotency-Key", key).post(PATH).path("reportId");
        String twice =
                json(Forms.report()).header("Idempotency-Key", key).post(PATH).path("reportId");

        assertThat(twice)
                .isEqualTo(once)
                .isEqualTo(ReportIdentity.ofKey("T", key).toString());
    }

    @Test
    void everyFormatOfABatchIsTaken() {
        String a = Forms.report("'sourceId':'" + UUID.randomUUID() + "'");
        String b = Forms.report("'sourceId':'" + UUID.randomUUID() + "'");
        String csv = "sourceId;team;foundOn;district;category;quantity\r\n" + UUID.randomUUID()
                + ";T;2021-06-05;Ağdam;AP mine;3\r\n";

        accepted(sending(NDJSON, a + "\n" + b + "\n"), 2);
        accepted(sending("application/json;charset=UTF-8", "[" + a + "," + b + "]"), 2);
        accepted(sending("text/csv; charset=utf-8", "\uFEFF" + csv), 1);
        accepted(
                sending(NDJSON, RequestBodyTest.gzip(Forms.bytes(a + "\n" + b))).header("Content-Encoding", "gzip"), 2);
    }

    private static void accepted(RequestSpecification batch, int reports) {
        List<String> ids = batch.post(BATCH)
                .then()
                .statusCode(202)
                .body("accepted", equalTo(reports))
                .body("skipped", equalTo(0))
                .body("errors", hasSize(0))
                .body("receipts", hasSize(reports))
                .body("receipts[0].revision", equalTo(1))
                .extract()
                .path("receipts.reportId");

        assertThat(ids).allSatisfy(id -> assertThat(TopicReader.revisionsOf(UUID.fromString(id)))
                .isNotEmpty());
    }

    @Test
    void aBatchWithABadLineIsRefusedWholeOrSkipsIt() {
        UUID good = UUID.randomUUID();
        String body = Forms.report("'reportId':'" + good + "'") + "\n"
                + Forms.report("'sourceId':'x'").replace("AZ-AGM", "AZ-QBA") + "\n";

        sending(NDJSON, body)
                .post(BATCH)
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("unknown-district"))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].pointer", equalTo("/district"));
        assertThat(TopicReader.revisionsOf(good)).isEmpty();

        sending(NDJSON, body)
                .post(BATCH + "?invalid=skip")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("skipped", equalTo(1))
                .body("receipts[0].line", equalTo(1))
                .body("errors[0].line", equalTo(2));
        assertThat(TopicReader.revisionsOf(good)).hasSize(1);

        sending(NDJSON, "{}\nnot json").post(BATCH + "?invalid=skip").then().statusCode(422);
    }

    @Test
    void aDryRunChecksAndPublishesNothing() {
        UUID good = UUID.randomUUID();
        String body = Forms.report("'reportId':'" + good + "'") + "\n{}\n";

        sending(NDJSON, body)
                .post(BATCH + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("skipped", equalTo(1))
                .body("receipts", hasSize(0))
                .body("errors", not(hasSize(0)));
        assertThat(TopicReader.revisionsOf(good)).isEmpty();
    }

    @Test
    void refusesWithTheRightStatusAndCode() {
        refused(json("{").post(PATH), 400, "malformed-json");
        refused(json("").post(PATH), 400, "malformed-json");
        refused(json("[]").post(PATH), 400, "wrong-type");
        refused(json(Forms.report("'colour':1")).header("Idempotency-Key", "k").post(PATH), 400, "unknown-field");
        refused(json(Forms.report("'model':1")).header("Idempotency-Key", "k").post(PATH), 400, "wrong-type");
        refused(json("{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}").post(PATH), 400, "nested-too-deeply");
        refused(json("{\"quantity\":" + "1".repeat(1001) + "}").post(PATH), 400, "number-too-long");
        refused(json("{\"quantity\":NaN}").post(PATH), 400, "malformed-json");
        refused(json(Forms.report()).post(PATH), 422, "identity-required");
        refused(json(Forms.report()).put(PATH + "/1-1-1-1-1"), 422, "not-a-uuid");
        refused(json(Forms.report()).put(PATH + "/" + UUID.randomUUID()), 422, "missing-field");
        refused(json("{}").post(PATH + "/" + UUID.randomUUID() + "/withdrawal"), 422, "missing-field");
        refused(sending("text/plain", "x").post(PATH), 415, "unsupported-media-type");
        refused(sending("application/json;charset=windows-1251", "{}").post(PATH), 415, "unsupported-media-type");
        refused(sending("application/xml", "x").post(BATCH), 415, "unsupported-media-type");
        refused(json("{}").header("Content-Encoding", "br").post(PATH), 415, "unsupported-encoding");
        refused(json("{}").header("Content-Encoding", "gzip").post(PATH), 400, "malformed-gzip");
        refused(sending(NDJSON, "\n").post(BATCH), 422, "empty-batch");
        refused(sending("text/csv", "colour\ngreen").post(BATCH), 400, "several-mistakes");
        refused(sending(NDJSON, "{}\n".repeat(10_001)).post(BATCH), 413, "too-many-lines");
        refused(sending(NDJSON, "{}").post(BATCH + "?dryrun=true"), 400, "unknown-parameter");
        refused(sending(NDJSON, "{}").post(BATCH + "?dryRun=yes"), 400, "wrong-parameter");
        refused(given().get("/nowhere"), 404, "not-found");
        refused(given().delete(PATH), 405, "method-not-allowed");
    }

    @Test
    void refusesABodyOverSixteenMebibytes() {
        byte[] large = new byte[RequestBody.MAX_BYTES + 1];
        refused(sending(NDJSON, large).post(BATCH), 413, "body-too-large");
        byte[] bomb = RequestBodyTest.gzip(large);
        refused(sending(NDJSON, bomb).header("Content-Encoding", "gzip").post(BATCH), 413, "body-too-large");
    }

    private static void refused(io.restassured.response.Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:mine-action-ledger:problem:" + code))
                .body("title", not(emptyOrNullString()))
                .body(not(containsString("Exception")));
    }

    @Test
    void severalMistakesAreListedTogether() {
        json("{\"team\":\"T\",\"foundOn\":\"2999-01-01\",\"district\":\"x\",\"category\":\"AP_MINE\",\"quantity\":0}")
                .header("Idempotency-Key", "k")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("several-mistakes"))
                .body("errors.pointer", equalTo(List.of("/foundOn", "/district", "/quantity")))
                .body("errors.code", equalTo(List.of("date-in-future", "unknown-district", "out-of-range")));
    }
}
