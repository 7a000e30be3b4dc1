package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mineaction.endtoend.Calls.foundItem;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Topic;
import org.mineaction.contract.TraceHeader;
import org.mineaction.local.KafkaRecords;

/** A report can be followed from the call that brings it through Kafka to its merge, and nothing is told of it on the way. */
class TracesIT {
    private static final String DAY = "2021-03-22";
    private static final String DAY_OF_A_BATCH = "2021-03-23";
    private static final int LINES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Set<String> NAMES =
            Set.of("report found-item", "batch found-item", "publish casualty", "merge found-item", "merge casualty");

    private static TraceCollector collector;
    private static PackagedLedger ledger;

    @BeforeAll
    static void start() throws Exception {
        collector = new TraceCollector();
        ledger = PackagedLedger.start(collector.environment());
    }

    @AfterAll
    static void stop() {
        ledger.close();
        collector.close();
    }

    @Test
    void aReportIsFollowedFromItsCallerToItsMerge() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        assertThat(send("", foundItem(DAY, 1, id()), "application/json", "00-" + trace + "-00f067aa0ba902b7-01"))
                .isEqualTo(202);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(collector.named("merge found-item"))
                .anySatisfy(merge -> assertThat(merge.links()).contains(trace)));
        await().atMost(PATIENCE).until(() -> collector.of(trace).size() == 1);
        TraceSpan report = collector.of(trace).get(0);
        assertThat(report.name()).isEqualTo("report found-item");
        assertThat(report.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(headers(Topic.FOUND_ITEM)).contains("00-" + trace + "-" + report.id() + "-01");
    }

    @Test
    void aBatchIsOneTraceAndSoIsEveryMergeOfItsRecords() {
        String lines = IntStream.range(0, LINES)
                .mapToObj(i -> foundItem(DAY_OF_A_BATCH, 1, id()))
                .collect(Collectors.joining("\n"));
        assertThat(send("/batch", lines, "application/x-ndjson", null)).isEqualTo(202);

        await().atMost(PATIENCE).until(() -> ledger.calls.items(DAY_OF_A_BATCH) == LINES);
        await().atMost(PATIENCE).until(() -> collector.named("batch found-item").size() == 1);
        String trace = collector.named("batch found-item").get(0).trace();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(collector.named("merge found-item"))
                .anySatisfy(merge -> assertThat(merge.links()).containsExactly(trace)));
        assertThat(headers(Topic.FOUND_ITEM).stream()
                        .filter(header -> header.contains(trace))
                        .count())
                .isEqualTo(LINES);
    }

    @Test
    void anIncidentIsFollowedFromTheOutboxAndNothingIsToldOfIt() {
        Incident incident = Incident.entered(ledger.calls, DAY, "INJURED");

        await().atMost(PATIENCE).untilAsserted(() -> {
            Set<String> published = collector.named("publish casualty").stream()
                    .map(TraceSpan::trace)
                    .collect(Collectors.toSet());
            assertThat(collector.named("merge casualty"))
                    .anySatisfy(merge -> assertThat(merge.links()).isNotEmpty().isSubsetOf(published));
        });
        Set<String> told = new HashSet<>();
        collector.spans().forEach(span -> {
            assertThat(NAMES).contains(span.name());
            told.addAll(span.attributes());
        });
        assertThat(told).containsExactlyInAnyOrder("ledger.records", "ledger.traced_records");
        assertThat(collector.spans().toString()).doesNotContain(incident.id().toString());
    }

    private static String id() {
        return "'reportId':'" + UUID.randomUUID() + "'";
    }

    private static int send(String path, String body, String type, String trace) {
        HttpRequest.Builder request = Bearer.sign(
                        HttpRequest.newBuilder(URI.create(ledger.calls.ingest() + "/ingest/v1/found-items" + path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (trace != null) {
            request.header(TraceHeader.NAME, trace);
        }
        return Calls.call(request).statusCode();
    }

    /** The traces that the records of a topic say they were written in. */
    private static List<String> headers(Topic topic) {
        return KafkaRecords.in(ledger.kafka.bootstrapServers(), topic).stream()
                .map(record -> record.headers().lastHeader(TraceHeader.NAME))
                .map(TracesIT::text)
                .toList();
    }

    private static String text(Header header) {
        return header == null ? "" : new String(header.value(), US_ASCII);
    }
}
