package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.mineaction.http.Problem;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class FoundItemHttpTest {
    private static final String PATH = FoundItemResource.PATH;
    private static final String BATCH = PATH + "/batch";
    private static final String NDJSON = BatchFormat.NDJSON;

    @Test
    void aReportIsAcceptedWhenTheBrokerHasIt() {
        UUID id = UUID.randomUUID();
        String receipt = Sending.json(
                        Forms.report("'reportId':'" + id + "'", "'location':{'latitude':40.4,'longitude':49.87}"))
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
        String id = Sending.json(Forms.report())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("reportId");
        Sending.json(Forms.report("'revision':2"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(202)
                .body("revision", equalTo(2));
        Sending.json("{\"team\":\"T\",\"revision\":3,\"reason\":\"DUPLICATE\"}")
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
        String once = Sending.json(Forms.report())
                .header("Idempotency-Key", key)
                .post(PATH)
                .path("reportId");
        String twice = Sending.json(Forms.report())
                .header("Idempotency-Key", key)
                .post(PATH)
                .path("reportId");

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

        accepted(Sending.body(NDJSON, a + "\n" + b + "\n"), 2);
        accepted(Sending.body("application/json;charset=UTF-8", "[" + a + "," + b + "]"), 2);
        accepted(Sending.body("text/csv; charset=utf-8", "\uFEFF" + csv), 1);
        accepted(
                Sending.body(NDJSON, RequestBodyTest.gzip(Forms.bytes(a + "\n" + b)))
                        .header("Content-Encoding", "gzip"),
                2);
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

        Sending.body(NDJSON, body)
                .post(BATCH)
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("unknown-district"))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].pointer", equalTo("/district"));
        assertThat(TopicReader.revisionsOf(good)).isEmpty();

        Sending.body(NDJSON, body)
                .post(BATCH + "?invalid=skip")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("skipped", equalTo(1))
                .body("receipts[0].line", equalTo(1))
                .body("errors[0].line", equalTo(2));
        assertThat(TopicReader.revisionsOf(good)).hasSize(1);

        Sending.body(NDJSON, "{}\nnot json")
                .post(BATCH + "?invalid=skip")
                .then()
                .statusCode(422);
    }

    @Test
    void aDryRunChecksAndPublishesNothing() {
        UUID good = UUID.randomUUID();
        String body = Forms.report("'reportId':'" + good + "'") + "\n{}\n";

        Sending.body(NDJSON, body)
                .post(BATCH + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("skipped", equalTo(1))
                .body("receipts", hasSize(0))
                .body("errors", not(hasSize(0)));
        assertThat(TopicReader.revisionsOf(good)).isEmpty();
    }
}
