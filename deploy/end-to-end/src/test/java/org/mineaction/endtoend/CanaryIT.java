package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mineaction.endtoend.Canaries.STRAY;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is known of a person is seen by whoever has the right to read it and asks for it, and nowhere else: not even when every call is
 * traced and in an access log.
 */
class CanaryIT {
    private static final String ACCESS_LOG = "quarkus.http.access-log";

    private static TraceCollector traces;
    private static PackagedLedger ledger;
    private static Database registry;

    private final Canaries canaries = new Canaries();
    private final CanaryCalls calls = new CanaryCalls(ledger.calls, canaries);
    private final Surfaces surfaces = new Surfaces(ledger, traces, canaries);
    private final String stray = canaries.of(STRAY);

    @BeforeAll
    static void start() throws Exception {
        traces = new TraceCollector();
        Map<String, String> environment = new HashMap<>(traces.environment());
        environment.put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");
        environment.put("QUARKUS_HTTP_ACCESS_LOG_LOG_NAME", ACCESS_LOG);
        ledger = PackagedLedger.start(environment);
        registry = new Database(ledger.postgres, "registry");
    }

    @AfterAll
    static void stop() {
        ledger.close();
        traces.close();
    }

    @BeforeEach
    void enter() {
        assertThat(calls.call("POST", "/incidents", calls.body("INJURED"))).isEqualTo(201);
    }

    @Test
    void nothingOfAPersonComesToLightWhateverIsAskedOrGoesWrong() throws Exception {
        assertThat(personal())
                .as("where they must be, all canaries are seen: looking for them works")
                .containsAll(Canaries.TEXTS)
                .containsAll(Canaries.DECIMALS)
                .contains("age");

        askForEverything();
        refusals();
        wrongTypes();
        brokenJson();
        whileTheDatabaseIsAway();
        amendAndTell();
        erase();

        assertThat(calls.told()).hasSizeGreaterThan(50).allSatisfy(answer -> assertThat(canaries.in(answer))
                .isEmpty());
        assertThat(surfaces.look()).isEmpty();
        assertThat(surfaces.looks()).isGreaterThan(200);
        assertThat(traces.named("publish casualty")).isNotEmpty();
        assertThat(ledger.registry.log()).content(UTF_8).contains(ACCESS_LOG);
    }

    @Test
    void whatIsInTheClearIsSeenWhereverItIs() throws Exception {
        // Only who looked for it is kept in the clear, and that is no canary's place: it shows that looking works.
        calls.answerTo(stray, "GET", calls.path() + "?purpose=DATA_QUALITY");

        assertThat(surfaces.look()).containsValue(Set.of(STRAY));
    }

    private Set<String> personal() {
        return canaries.in(calls.answer("GET", calls.path() + "?purpose=VICTIM_ASSISTANCE", null)
                .body());
    }

    private void askForEverything() {
        for (String path : List.of(
                calls.path(),
                calls.path() + "/history",
                "/incidents?from=2021-04-05&to=2021-04-05",
                "/incidents?district=AZ-FUZ&status=RECORDED",
                "/summary?groupBy=month,district,device,activity,personStatus,outcome",
                "/summary?groupBy=year",
                "/duplicates?status=OPEN")) {
            assertThat(calls.call("GET", path, null)).as(path).isEqualTo(200);
        }
        assertThat(calls.call("POST", "/incidents", calls.body("INJURED"))).isEqualTo(200);
        assertThat(calls.call("POST", "/incidents/searches", search(canaries.of("name"), "DATA_QUALITY")))
                .isEqualTo(200);
        assertThat(calls.call("POST", "/incidents", calls.body("INJURED").replace(id(), another())))
                .as("a probable duplicate")
                .isEqualTo(201);
        assertThat(calls.call("GET", "/duplicates?status=OPEN", null)).isEqualTo(200);
    }

    private String id() {
        return calls.path().substring("/incidents/".length());
    }

    private static String another() {
        return UUID.randomUUID().toString();
    }

    private static String search(String name, String purpose) {
        return "{\"name\":\"%s\",\"purpose\":\"%s\"}".formatted(name, purpose);
    }

    private void refusals() {
        assertThat(calls.call("POST", "/incidents", calls.body("KILLED"))).isEqualTo(409);
        assertThat(calls.call("PUT", calls.path(), calls.amendment("KILLED"))).isEqualTo(428);
        assertThat(calls.call("PUT", calls.path(), calls.amendment("KILLED"), "If-Match", "\"7\""))
                .isEqualTo(412);
        refused("PUT", calls.path(), calls.amendment("KILLED"), "If-Match", stray);
        refused("PUT", "/incidents/" + stray, calls.amendment("KILLED"), "If-Match", "\"1\"");
        refused("GET", "/incidents/" + stray, null);
        refused("GET", "/" + stray, null);
        refused("GET", "/incidents?district=" + stray, null);
        refused("GET", "/incidents?after=" + stray, null);
        refused("GET", "/incidents?" + stray + "=1", null);
        refused("GET", "/summary?groupBy=" + stray, null);
        refused("GET", calls.path() + "?purpose=" + stray, null);
        refused("POST", "/incidents/searches", search(canaries.of("name"), stray));
        refused("POST", "/incidents/searches", search(canaries.of("name").repeat(100), "LEGAL"));
        refused("POST", "/duplicates/" + stray + "/resolution", "{\"decision\":\"" + stray + "\"}");
        refused("POST", calls.path() + "/withdrawal", "{\"reason\":\"" + stray + "\"}");
        refused("POST", calls.casualtyPath() + "/erasure", "{\"reason\":\"" + stray + "\"}");
        refused("POST", "/incidents", calls.body("INJURED"), "Content-Type", "text/plain");
        refused("POST", "/incidents", calls.body("INJURED"), "Content-Type", stray);
        refused("PATCH", calls.path(), calls.body("INJURED"));
        refused(
                "POST",
                "/incidents",
                calls.bodyBut(canaries.of("remarks"), canaries.of("remarks").repeat(50_000)));
    }

    private void refused(String method, String path, String body, String... headers) {
        assertThat(calls.call(method, path, body, headers)).as(path).isBetween(400, 499);
    }

    /** Whatever a field is, something of a person may be sent in it by mistake. */
    private void wrongTypes() {
        for (String field : Canaries.TEXTS) {
            String text = "\"" + canaries.of(field) + "\"";
            for (String instead : List.of("[%s]", "{\"is\":%s}", "{%s:1}")) {
                refused("POST", "/incidents", calls.bodyBut(text, instead.formatted(text)));
            }
            refused("POST", "/incidents", calls.bodyBut(text, text.substring(0, 20) + "\\u0000" + text.substring(1)));
            refused(
                    "POST",
                    "/incidents",
                    calls.bodyBut(text, "\"" + canaries.of(field).repeat(500) + "\""));
        }
        for (String value :
                List.of("INJURED", "CIVILIAN", "MALE", "ADULT", "AP_MINE", "FARMING", "AZ-FUZ", "2021-04-05")) {
            refused("POST", "/incidents", calls.bodyBut("\"" + value + "\"", "\"" + stray + "\""));
        }
        refused("POST", "/incidents", calls.bodyBut("\"name\":", "\"" + stray + "\":"));
        for (String age : List.of("\"" + stray + "\"", canaries.of("latitude"), "1170")) {
            refused("POST", "/incidents", calls.bodyBut(Canaries.AGE, "\"age\":" + age));
        }
        for (String field : Canaries.DECIMALS) {
            String decimal = canaries.of(field);
            refused("POST", "/incidents", calls.bodyBut(decimal, "9" + decimal));
            refused("POST", "/incidents", calls.bodyBut(decimal, "\"" + decimal + "\""));
        }
        refused("POST", "/incidents", calls.bodyBut("2021-04-05", "2020-11-09"));
    }

    private void brokenJson() {
        String whole = calls.body("INJURED");
        for (int end = 40; end < whole.length(); end += 60) {
            refused("POST", "/incidents", whole.substring(0, end));
        }
        refused("POST", "/incidents", whole + stray);
        refused("POST", "/incidents", stray);
        refused("POST", "/incidents", "[" + whole + "]");
        refused("POST", "/incidents", whole.replace("\"" + canaries.of("name") + "\"", canaries.of("name")));
    }

    private void whileTheDatabaseIsAway() {
        ledger.postgres.kill();
        assertThat(calls.call("POST", "/incidents", calls.body("KILLED"))).isEqualTo(503);
        assertThat(calls.call("PUT", calls.path(), calls.amendment("KILLED"), "If-Match", "\"1\""))
                .isEqualTo(503);
        assertThat(calls.call("POST", "/incidents/searches", search(canaries.of("name"), "LEGAL")))
                .isEqualTo(503);
        ledger.postgres.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> calls.call("GET", calls.path(), null) == 200);
    }

    private void amendAndTell() {
        assertThat(calls.call("PUT", calls.path(), calls.amendment("KILLED"), "If-Match", "\"1\""))
                .isEqualTo(200);
        assertThat(calls.call("GET", calls.path() + "/history", null)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> registry.number("SELECT count(*) FROM outbox") == 0
                        && ledger.calls
                                        .ask("/casualties?from=2021-04-05&to=2021-04-05")
                                        .get("killed")
                                        .intValue()
                                > 0);
    }

    private void erase() {
        assertThat(calls.call("POST", calls.casualtyPath() + "/erasure", "{\"reason\":\"OTHER\"}"))
                .isBetween(200, 204);
        assertThat(personal()).isEmpty();
        assertThat(calls.call("GET", calls.path() + "/history", null)).isEqualTo(200);
    }
}
