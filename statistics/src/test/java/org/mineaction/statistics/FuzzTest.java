package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.http.fuzz.Answer;
import org.mineaction.http.fuzz.Bodies;
import org.mineaction.http.fuzz.Call;
import org.mineaction.http.fuzz.Calls;
import org.mineaction.http.fuzz.Mutations;
import org.mineaction.http.fuzz.Rounds;
import org.mineaction.http.fuzz.Route;

/** Whatever is asked, it is answered or refused; and what was refused has issued no bulletin. */
@QuarkusTest
@WithTestResource(value = LocalStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FuzzTest extends FewReports implements Calls.Service {
    private static final int ROUNDS = 600;
    private static final String TOKEN = Accounts.of(AccessRole.values());
    private static final String PERIOD = "{\"from\":\"2021-06-01\",\"to\":\"2021-07-03\",\"asOf\":\"2021-07-05\"}";

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Inject
    DataSource dataSource;

    private long before;

    @Test
    void whateverIsAsked() throws IOException {
        before = issued();

        Map<Integer, Integer> statuses =
                new Rounds(service, FuzzTest::finished, this::issuedOne).play(ROUNDS, new Calls(this));

        assertThat(statuses).doesNotContainKey(503);
        assertThat(given().get(metrics).asString())
                .contains("http_server_requests")
                .doesNotContain(Rounds.CANARY);
        if (Integer.getInteger("fuzz.rounds", ROUNDS) >= ROUNDS) {
            assertThat(statuses).containsKeys(200, 201, 400, 404, 406, 422);
        }
    }

    /** Every call goes through here: what all of them need is added here. */
    private static Call finished(Call call) {
        return call.with("Authorization", TOKEN);
    }

    private Optional<String> issuedOne(Call call, Answer answer) {
        if (call.method().equals("GET")) {
            return Optional.empty();
        }
        long after = issued();
        boolean right = answer.status() < 400 || after == before;
        before = after;
        return right ? Optional.empty() : Optional.of("refused, but issued a bulletin");
    }

    private long issued() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM issued_bulletin")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> values(String parameter) {
        return switch (parameter) {
            case "from" -> List.of("2021-06-01", "1990-01-01");
            case "to" -> List.of("2021-07-03", "2021-06-01");
            case "reportId" -> List.of(ONE.id().toString(), GONE.id().toString());
            case "team" -> List.of("TEAM-A");
            case "number", "partition", "offset" -> List.of("1", "0");
            case "groupBy" -> List.of("district", "category,month", "year", "day", "quarter,district", "team");
            case "limit" -> List.of("1", "1000");
            default -> List.of();
        };
    }

    @Override
    public Calls.Content body(Route route, Mutations mutations, Bodies bodies) {
        boolean hasBody = route.method().equals("POST") && route.path().endsWith("/bulletins");
        return hasBody ? new Calls.Content("application/json", bodies.json(PERIOD)) : null;
    }
}
