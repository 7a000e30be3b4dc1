package org.mineaction.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.http.fuzz.Answer;
import org.mineaction.http.fuzz.Call;
import org.mineaction.http.fuzz.Calls;
import org.mineaction.http.fuzz.Rounds;

/** With a database of its own, for it leaves much in it. Whatever is sent, it is recorded or refused; and what was refused has left no row. */
@QuarkusTest
@WithTestResource(value = LocalStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FuzzTest {
    private static final int ROUNDS = 1_000;
    private static final String TOKEN = Accounts.of(AccessRole.values());
    private static final String ROWS = """
            SELECT (SELECT count(*) FROM incident_version), (SELECT count(*) FROM casualty),
                   (SELECT count(*) FROM outbox), (SELECT sum(revision) FROM incident),
                   (SELECT count(*) FROM personal_data_read), (SELECT count(*) FROM erasure),
                   (SELECT count(*) FROM probable_duplicate WHERE status = 'OPEN')
            """;

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Inject
    DataSource dataSource;

    private List<String> before = List.of();

    @Test
    void whateverIsSent() throws IOException {
        SampleIncidents samples = new SampleIncidents();
        before = rows();

        Map<Integer, Integer> statuses = new Rounds(service, FuzzTest::finished, (call, answer) -> leftRows(answer))
                .play(ROUNDS, new Calls(samples));

        assertThat(statuses).doesNotContainKey(503);
        assertThat(given().get(metrics).asString())
                .contains("http_server_requests")
                .doesNotContain(Rounds.CANARY);
        if (Integer.getInteger("fuzz.rounds", ROUNDS) >= ROUNDS) {
            assertThat(statuses).containsKeys(200, 201, 400, 404, 409, 415, 422);
        }
    }

    /** Every call goes through here: what all of them need is added here. */
    private static Call finished(Call call) {
        return call.with("Authorization", TOKEN);
    }

    private Optional<String> leftRows(Answer answer) {
        List<String> after = rows();
        boolean kept = answer.status() < 400 || after.equals(before);
        before = after;
        return kept ? Optional.empty() : Optional.of("refused, but left rows");
    }

    private List<String> rows() {
        return new Rows(dataSource).of(ROWS);
    }
}
