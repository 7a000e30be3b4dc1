package org.mineaction.registry.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.amend;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.named;
import static org.mineaction.registry.Sent.read;
import static org.mineaction.registry.Sent.recorded;
import static org.mineaction.registry.Sent.usual;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.Rows;

/** Many at once. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ConcurrencyTest {
    private static final int AT_ONCE = 12;

    @Inject
    DataSource dataSource;

    @Test
    void ofAmendmentsOfOneIncidentOneWins() throws Exception {
        UUID id = recorded(usual());

        List<Integer> statuses = atOnce(i -> amend(id, 1, usual("'place':'place " + i + "'")));

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        read(id).then().header("ETag", "\"2\"");
    }

    @Test
    void anIncidentSentManyTimesAtOnceIsOne() throws Exception {
        UUID id = UUID.randomUUID();

        List<Integer> statuses =
                atOnce(i -> body(usual("'incidentId':'" + id + "'")).post(INCIDENTS));

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(rows("SELECT count(*) FROM incident_version WHERE incident_id = '" + id + "'"))
                .containsExactly("1");
        assertThat(rows("SELECT count(*) FROM outbox WHERE aggregateid = '" + id + "'"))
                .containsExactly("1");
    }

    @Test
    void duplicatesRecordedAtOnceFindEachOther() throws Exception {
        atOnce(i -> body(named("Twice Recorded", "2021-09-09")).post(INCIDENTS));

        assertThat(rows("SELECT count(*) FROM probable_duplicate JOIN incident ON incident_id = one"
                        + " WHERE occurred_on = '2021-09-09'"))
                .containsExactly(String.valueOf(AT_ONCE * (AT_ONCE - 1) / 2));
    }

    private List<String> rows(String sql) {
        return new Rows(dataSource).of(sql);
    }

    private static List<Integer> atOnce(IntFunction<Response> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                answers.add(callers.submit(() -> call.apply(number).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            callers.shutdown();
        }
    }
}
