package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessMistake;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.OpenApiDocument;
import org.mineaction.http.Problem;
import org.mineaction.http.RequestMistake;

/** What surrounds the reports: documents, health, metrics, and the days on which the broker is away. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class ServiceTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read();

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final ExecutorService senders = Executors.newFixedThreadPool(50);

    @AfterEach
    void endSenders() {
        senders.shutdownNow();
    }

    private io.restassured.response.Response report() {
        return given().contentType("application/json")
                .body(Forms.report("'reportId':'" + UUID.randomUUID() + "'"))
                .post(FoundItemResource.PATH);
    }

    private String get(String path) {
        return given().get(management.resolve(path)).asString();
    }

    @Test
    void servesTheCommittedDocument() throws Exception {
        DOCUMENT.assertServed();
    }

    @Test
    void theDocumentHasTheRoutesOfTheCode() {
        DOCUMENT.assertDescribes(WallsTest.CODE);
    }

    @Test
    void theDocumentListsTheCodesAndFieldsOfTheCode() {
        assertThat(DOCUMENT.codes("/components/schemas/Mistake/properties/code/enum"))
                .isEqualTo(Stream.<MistakeCode[]>of(
                                RequestMistake.values(), AccessMistake.values(), IngestMistake.values())
                        .flatMap(Arrays::stream)
                        .map(MistakeCode::text)
                        .toList());
        assertFields("FoundItemLine", "found-items", Forms.FOUND_ITEM);
        assertFields("LandReleaseLine", "land-releases", Forms.LAND_RELEASE);
        assertFields("MinefieldMapLine", "minefield-maps", Forms.MINEFIELD_MAP);
    }

    private static void assertFields(String line, String path, ReportForm<?> form) {
        Set<String> columns = Forms.columns(form).keySet();
        Set<String> fields = new TreeSet<>(columns);
        if (fields.removeAll(List.of("latitude", "longitude", "accuracyMetres"))) {
            fields.add("location");
        }
        assertThat(DOCUMENT.fields(line)).isEqualTo(fields);
        String csv = DOCUMENT.root()
                .at("/paths/~1ingest~1v1~1" + path + "~1batch/post/requestBody/content/text~1csv/schema/description")
                .asText();
        assertThat(csv).contains(String.join(", ", columns).replace(", reason", ""));
    }

    @Test
    void healthAndMetricsAreOnTheManagementPort() {
        Awaitility.await().untilAsserted(() -> report().then().statusCode(202));
        Sending.json("{}").header("Content-Encoding", "gzip").post(FoundItemResource.PATH);

        for (String check : List.of("started", "ready", "live")) {
            given().get(management.resolve("/q/health/" + check))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
        }
        assertThat(get("/q/metrics"))
                .contains("ledger_reports_received_total{kind=\"found-item\"}")
                .contains("ledger_reports_published_total{kind=\"found-item\"}")
                .contains("ledger_reports_rejected_total{code=\"malformed-gzip\"}")
                .contains("ledger_bytes_in_flight 0.0");
        given().get("/q/health").then().statusCode(404);
    }

    @Test
    void withTheBrokerPausedOrKilledNothingIsPretendedAndItRecoversByItself() {
        Awaitility.await().untilAsserted(() -> report().then().statusCode(202));

        KafkaResource.kafka.pause();
        saysTryAgain();
        KafkaResource.kafka.resume();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> report().then()
                .statusCode(202));

        KafkaResource.kafka.kill();
        saysTryAgain();
        manyAtOnceAreToldInTime();
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
        KafkaResource.kafka.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> report().then()
                .statusCode(202));
        assertThat(get("/q/metrics")).contains("ledger_reports_failed_total{kind=\"found-item\",reason=\"slow\"}");
    }

    /** One request that waits on the event loop would make all behind it wait, and the health checks too. */
    private void manyAtOnceAreToldInTime() {
        List<CompletableFuture<Duration>> waits = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            long begun = System.nanoTime();
                            report().then().statusCode(503);
                            return Duration.ofNanos(System.nanoTime() - begun);
                        },
                        senders))
                .toList();
        long begun = System.nanoTime();
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(waits).allSatisfy(wait -> assertThat(wait.join()).isLessThan(Duration.ofSeconds(6)));
    }

    private void saysTryAgain() {
        long begun = System.nanoTime();
        report().then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType(Problem.MEDIA_TYPE)
                .body("code", containsString("broker-"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    }
}
