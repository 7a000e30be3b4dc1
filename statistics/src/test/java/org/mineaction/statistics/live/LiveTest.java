package org.mineaction.statistics.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Topic;
import org.mineaction.local.KafkaRecords;
import org.mineaction.statistics.LocalStack;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;

/** Totals that change reach those who listen, over HTTP and in the topic. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @TestHTTPResource("/statistics/v1/live")
    URI live;

    @Test
    void aTotalThatChangesIsPushedToEveryone() {
        String bootstrapServers = (String) broker.get("bootstrap.servers");
        List<String> one = listen();
        List<String> other = listen();
        ReportDraft report = ReportDraft.named("live").found("2022-03-01", "AZ-LAC", Category.UXO);

        try (Publisher publisher = new Publisher(bootstrapServers)) {
            publisher.publish(report);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(totals(one)).hasSize(1));
            publisher.publish(report.revision(2).withdrawn());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(totals(one)).hasSize(2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(totals(other)).isEqualTo(totals(one)));
        }

        assertThat(one).contains("event:running-total");
        assertThat(totals(one).get(0))
                .startsWith(
                        "{\"kind\":\"found-item\",\"day\":\"2022-03-01\",\"districts\":[\"AZ-LAC\"],\"code\":\"UXO\","
                                + "\"amount\":10,\"reports\":1,\"version\":");
        assertThat(totals(one).get(1)).contains("\"amount\":0,\"reports\":0,");
        assertThat(KafkaRecords.in(bootstrapServers, Topic.RUNNING_TOTAL))
                .extracting(taken -> new String(taken.value(), StandardCharsets.UTF_8))
                .containsAll(totals(one));
    }

    /** Asked for a moment before, and again by who hears of the change. */
    @Test
    void thePageShowsWhatIsHeard() {
        List<String> heard = listen();
        ReportDraft report = ReportDraft.named("shown").found("2022-03-02", "AZ-LAC", Category.UXO);
        try (Publisher publisher = new Publisher((String) broker.get("bootstrap.servers"))) {
            for (int revision = 1; revision <= 5; revision++) {
                page();
                publisher.publish(report.revision(revision).quantity(100 * revision));
                String amount = "\"amount\":" + 100 * revision + ",";
                await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> totals(heard).stream()
                        .anyMatch(total -> total.contains(amount)));
                assertThat(page()).contains("<data value=\"" + 100 * revision + "\">");
            }
        }
    }

    private static String page() {
        return given().get("/?from=2022-03-02&to=2022-03-02").asString();
    }

    /** The lines of a stream that has begun. */
    private List<String> listen() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread reader = new Thread(() -> read(lines), "listener");
        reader.setDaemon(true);
        reader.start();
        await().atMost(PATIENCE).until(() -> lines.contains("retry:2000"));
        return lines;
    }

    private void read(List<String> lines) {
        HttpRequest request = HttpRequest.newBuilder(live).build();
        try (Stream<String> stream = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            stream.forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> totals(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains("AZ-LAC"))
                .map(line -> line.substring("data:".length()))
                .toList();
    }
}
