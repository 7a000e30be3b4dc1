package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.contract.Topic;
import org.mineaction.http.fuzz.Answer;
import org.mineaction.http.fuzz.Call;
import org.mineaction.http.fuzz.Calls;
import org.mineaction.http.fuzz.Rounds;
import org.mineaction.local.KafkaRecords;

/** Whatever is sent, it is taken or refused; and what was refused is not in the topics. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class FuzzTest {
    private static final int ROUNDS = 1_500;
    private static final String TOKEN = Accounts.of(AccessRole.values());

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    private int taken;

    @Test
    void whateverIsSent() throws IOException {
        Awaitility.await().untilAsserted(() -> Sending.json(Forms.report("'sourceId':'first'"))
                .post(FoundItemResource.PATH)
                .then()
                .statusCode(202));
        int before = published();

        Map<Integer, Integer> statuses = new Rounds(service, FuzzTest::finished, (call, answer) -> count(answer))
                .play(ROUNDS, new Calls(new SampleCalls()));

        assertThat(published() - before).isEqualTo(taken);
        assertThat(statuses).doesNotContainKey(503);
        assertThat(given().get(metrics).asString())
                .contains("http_server_requests")
                .doesNotContain(Rounds.CANARY);
        if (Integer.getInteger("fuzz.rounds", ROUNDS) >= ROUNDS) {
            assertThat(statuses).containsKeys(200, 202, 400, 404, 415, 422);
        }
    }

    /** Every call goes through here: what all of them need is added here. */
    private static Call finished(Call call) {
        return call.with("Authorization", TOKEN);
    }

    private Optional<String> count(Answer answer) {
        if (answer.status() == 202) {
            taken += reports(answer);
        }
        return Optional.empty();
    }

    private static int reports(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.plain()).path("accepted").asInt(1);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a receipt is JSON", e);
        }
    }

    private static int published() {
        return Stream.of(Topic.FOUND_ITEM, Topic.LAND_RELEASE, Topic.MINEFIELD_MAP)
                .mapToInt(topic -> KafkaRecords.in(KafkaResource.kafka.bootstrapServers(), topic)
                        .size())
                .sum();
    }
}
