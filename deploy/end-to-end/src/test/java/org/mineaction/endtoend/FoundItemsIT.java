package org.mineaction.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.contract.Topic;

/** What becomes of found items, from the team's request to the public figure. Each test has a day of its own. */
class FoundItemsIT {
    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/end-to-end");
    private static PackagedLedger ledger;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        ledger = PackagedLedger.start();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static String body(String day, int quantity, String... more) {
        String fields = more.length == 0 ? "" : "," + String.join(",", more).replace('\'', '"');
        return "{\"team\":\"T\",\"foundOn\":\"" + day
                + "\",\"district\":\"AZ-AGM\",\"category\":\"AP_MINE\",\"quantity\":" + quantity + fields + "}";
    }

    private HttpResponse<String> report(String day, int quantity) {
        return accepted(ledger.send("POST", "", "application/json", body(day, quantity, "'reportId':'" + id + "'")));
    }

    private HttpResponse<String> amend(String day, int quantity, int revision) {
        return accepted(
                ledger.send("PUT", "/" + id, "application/json", body(day, quantity, "'revision':" + revision)));
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer;
    }

    private static long items(String day) {
        return ledger.ask("/totals?from=" + day + "&to=" + day).get("items").longValue();
    }

    private static void counts(String day, long items) {
        await().untilAsserted(() -> assertThat(items(day)).isEqualTo(items));
    }

    private JsonNode shown(String state, int revisions) {
        await().untilAsserted(() -> {
            JsonNode report = ledger.ask("/found-items/" + id);
            assertThat(report).isNotNull();
            assertThat(report.get("state").asText()).isEqualTo(state);
            assertThat(report.get("revisions")).hasSize(revisions);
        });
        return ledger.ask("/found-items/" + id).get("revisions");
    }

    @Test
    void aNewReportIsCountedAndFoundUnderItsLocation() {
        HttpResponse<String> answer = report("2021-03-01", 7);

        counts("2021-03-01", 7);
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        JsonNode report = PackagedLedger.json(ledger.get(location).body());
        assertThat(report.get("reportId").asText()).isEqualTo(id.toString());
        assertThat(report.get("state").asText()).isEqualTo("counted");
    }

    @Test
    void anAmendmentReplacesTheFigure() {
        report("2021-03-02", 7);
        amend("2021-03-03", 9, 2);

        counts("2021-03-03", 9);
        counts("2021-03-02", 0);
        assertThat(shown("counted", 2)).extracting(one -> one.get("state").asText())
                .containsExactly("counted", "superseded");
    }

    @Test
    void aWithdrawnReportCountsZeroAndIsStillShown() {
        report("2021-03-04", 7);
        accepted(ledger.send(
                "POST", "/" + id + "/withdrawal", "application/json",
                "{\"team\":\"T\",\"revision\":2,\"reason\":\"DUPLICATE\"}"));

        shown("withdrawn", 2);
        counts("2021-03-04", 0);
    }

    @Test
    void aResentReportCountsOnce() {
        report("2021-03-05", 7);
        report("2021-03-05", 7);
        report("2021-03-05", 7);

        await().untilAsserted(() -> assertThat(lag()).isZero());
        counts("2021-03-05", 7);
        shown("counted", 1);
    }

    @Test
    void ofTwoThatContradictTheFirstCountsAndBothAreShown() {
        report("2021-03-06", 7);
        report("2021-03-06", 8);

        assertThat(shown("conflicting", 2)).extracting(one -> one.get("quantity").intValue())
                .containsExactlyInAnyOrder(7, 8);
        counts("2021-03-06", 7);

        amend("2021-03-06", 8, 2);
        counts("2021-03-06", 8);
    }

    @Test
    void revisionsMayComeInAnyOrder() {
        accepted(ledger.send(
                "POST", "/" + id + "/withdrawal", "application/json",
                "{\"team\":\"T\",\"revision\":4,\"reason\":\"TEST\"}"));
        shown("withdrawn", 1);
        amend("2021-03-07", 3, 3);
        report("2021-03-07", 1);
        shown("withdrawn", 3);
        amend("2021-03-07", 5, 5);

        counts("2021-03-07", 5);
        assertThat(shown("counted", 4)).extracting(one -> one.get("revision").intValue())
                .containsExactly(5, 4, 3, 1);
    }

    @Test
    void poisonInTheMiddleOfABatchStopsNobody() throws Exception {
        Topics topics = new Topics(ledger.kafka.bootstrapServers());
        int partition = 5;
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            records.add(inPartition(partition, CODEC.write(found("2021-03-08", 1))));
        }
        byte[] poison = "{\"not\":\"a report\"".getBytes(StandardCharsets.UTF_8);
        records.add(5, new ProducerRecord<>(Topic.FOUND_ITEM.topicName(), partition, poison, poison));

        topics.write(records);

        counts("2021-03-08", 10);
        assertThat(topics.read(Topic.DEAD_LETTER))
                .filteredOn(letter -> new String(letter.value(), StandardCharsets.UTF_8).contains("not"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(poison);
                    assertThat(letter.headers().lastHeader(DeadLetter.REASON_HEADER).value())
                            .asString()
                            .isEqualTo("NOT_A_CLOUD_EVENT");
                    assertThat(letter.headers().lastHeader(DeadLetter.PARTITION_HEADER).value())
                            .asString()
                            .isEqualTo("5");
                });
    }

    private static Report<FoundItem> found(String day, int quantity) {
        FoundItem item =
                new FoundItem(LocalDate.parse(day), "AZ-AGM", Category.AP_MINE, quantity, null, null, null, null);
        return new Report<>(
                UUID.randomUUID(), 1, Instant.now(), "T", new Submitter("T", Role.REPORTER), null, List.of(), item);
    }

    private static ProducerRecord<byte[], byte[]> inPartition(int partition, ProducerRecord<byte[], byte[]> written) {
        return new ProducerRecord<>(
                written.topic(), partition, written.timestamp(), written.key(), written.value(), written.headers());
    }

    @Test
    void whoeverIsKilledComesBackAndNothingIsLostOrCountedTwice() {
        report("2021-03-09", 1);
        counts("2021-03-09", 1);

        ledger.statistics.kill();
        amend("2021-03-09", 2, 2);
        ledger.statistics.start();
        counts("2021-03-09", 2);

        ledger.postgres.kill();
        amend("2021-03-09", 3, 3);
        ledger.postgres.start();
        counts("2021-03-09", 3);

        ledger.kafka.kill();
        HttpResponse<String> away =
                ledger.send("PUT", "/" + id, "application/json", body("2021-03-09", 4, "'revision':4"));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        ledger.kafka.start();
        await().untilAsserted(() -> amend("2021-03-09", 4, 4));
        counts("2021-03-09", 4);

        ledger.ingest.kill();
        ledger.ingest.start();
        amend("2021-03-09", 5, 5);
        counts("2021-03-09", 5);
    }

    private static double lag() {
        URI metrics = URI.create(
                "http://127.0.0.1:" + ledger.statistics.ports().management() + "/q/metrics");
        return ledger.get(metrics).body().lines()
                .filter(line -> line.startsWith("ledger_consumer_lag"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
