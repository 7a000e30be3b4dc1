package org.mineaction.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CallsTest {
    private static final int ROUNDS = 2_000;
    private static final List<Route> ROUTES = List.of(new Route(
            "POST",
            "/things/{id}",
            List.of(
                    new Route.Parameter("id", "path", List.of("7")),
                    new Route.Parameter("limit", "query", List.of("1")),
                    new Route.Parameter("If-Match", "header", List.of("*")))));
    private static final Calls CALLS = new Calls(new Calls.Service() {
        @Override
        public List<String> values(String parameter) {
            return List.of();
        }

        @Override
        public Calls.Content body(Route route, Mutations mutations, Bodies bodies) {
            return new Calls.Content("application/json", bodies.json("{\"a\":[1,2],\"b\":\"text\"}"));
        }
    });

    private static String drawn(long seed) {
        return CALLS.draw(ROUTES, new Mutations(seed)).toString();
    }

    @Test
    void aSeedIsAlwaysTheSameCall() {
        assertThat(LongStream.range(0, ROUNDS).mapToObj(CallsTest::drawn))
                .containsExactlyElementsOf(
                        LongStream.range(0, ROUNDS).mapToObj(CallsTest::drawn).toList());
    }

    /** What is never drawn is never tried. */
    @Test
    void callsAreOftenRightAndOftenWrongInManyWays() {
        Set<String> calls =
                LongStream.range(0, ROUNDS).mapToObj(CallsTest::drawn).collect(Collectors.toSet());

        assertThat(calls).hasSizeGreaterThan(ROUNDS / 2);
        assertThat(calls).anyMatch(call -> call.startsWith("POST /things/7 ") && call.endsWith("\"b\":\"text\"}"));
        for (String wrong :
                List.of("%ff", "1e999", "[[[[[[", "\\u202e", "\"b\":\"text\",\"b\":\"text\"", "limit=1&limit=1")) {
            assertThat(calls).anyMatch(call -> call.contains(wrong));
        }
    }
}
