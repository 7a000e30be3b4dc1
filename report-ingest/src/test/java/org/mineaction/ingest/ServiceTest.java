package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What surrounds the reports: documents, health, metrics, and the days on which the broker is away. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class ServiceTest {
    private static final Path OPENAPI = Path.of("src/main/resources/META-INF/openapi.yaml");

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
        JsonNode committed = committedDocument();
        JsonNode served = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());

        assertThat(served).isEqualTo(committed);
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    /** Read by the YAML library itself, because Jackson does not follow anchors. */
    private static JsonNode committedDocument() throws IOException {
        return new ObjectMapper().valueToTree(new Yaml().<Object>load(Files.readString(OPENAPI)));
    }

    @Test
    void theDocumentHasTheRoutesOfTheCode() throws Exception {
        List<String> documented = new ArrayList<>();
        committedDocument().get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).containsExactlyInAnyOrderElementsOf(Routes.of(FoundItemResource.class));
    }

    @Test
    void theDocumentListsTheCodesAndFieldsOfTheCode() throws Exception {
        JsonNode document = committedDocument();

        assertThat(texts(document.at("/components/schemas/Mistake/properties/code/enum")))
                .isEqualTo(Arrays.stream(MistakeCode.values())
                        .map(MistakeCode::text)
                        .toList());
        List<String> fields = new ArrayList<>(Forms.FOUND_ITEM.columns().keySet());
        fields.removeAll(List.of("latitude", "longitude", "accuracyMetres"));
        fields.add("location");
        assertThat(names(document.at("/components/schemas/BatchLine/properties")))
                .containsExactlyInAnyOrderElementsOf(fields);
        String csv = document.at("/paths/~1ingest~1v1~1found-items~1batch/post/requestBody/content/text~1csv/schema")
                .get("description")
                .asText();
        assertThat(csv)
                .contains(String.join(", ", Forms.FOUND_ITEM.columns().keySet()).replace(", reason", ""));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
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
