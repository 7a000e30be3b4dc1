package org.mineaction.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.http.Refusals.refused;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.http.CapturedLog;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.limits.Limits;
import org.mineaction.http.limits.RateLimit;

class GateTest {
    private static final PublicJsonWebKey KEY = Provider.rsa("one");
    private static final Routes ROUTES = new Routes(List.of(
            Route.open("GET", "/figures/{day}"),
            Route.traced("POST", "/reports", AccessRole.REPORTER, AccessRole.EDITOR),
            Route.traced("PUT", "/reports/{reportId}", AccessRole.REPORTER, AccessRole.EDITOR),
            Route.reading("/secrets/export.{suffix}", AccessRole.ANALYST)));

    private final Vertx vertx = Vertx.vertx();
    private final List<MistakeCode> refusals = new ArrayList<>();
    private Provider provider;
    private int port;

    @BeforeEach
    void listen() throws IOException {
        provider = Provider.start();
    }

    private void open() {
        Settings settings = Settings.of(provider.address());
        Keyring keyring = new Keyring(vertx, settings);
        keyring.start(null);
        Tokens tokens = new Tokens(keyring, new Revocations(vertx, settings), settings, Clock.systemUTC());
        Gate gate = new Gate(
                ROUTES,
                new Bearers(vertx, tokens, keyring),
                new RateLimit(
                        Limits.with(Map.of("burstOfAddress", 200, "callsOfSubject", 50, "burstOfSubject", 300)),
                        Limits.PROBLEMS),
                new Uses(new ObjectMapper()),
                Limits.PROBLEMS,
                new Fired<>(refused -> refusals.add(refused.mistakes().get(0).what())));
        port = Limits.serve(
                vertx,
                gate::check,
                BodyHandler.create(),
                call -> Limits.answer(
                        call, Caller.of(call).name() + " " + call.body().asString()));
    }

    @AfterEach
    void end() {
        provider.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private RequestSpecification nobody() {
        return given().port(port);
    }

    private RequestSpecification by(PublicJsonWebKey key, String... roles) {
        return nobody().header("Authorization", "Bearer " + Provider.signed(Provider.claims(roles), key));
    }

    private void openWithKeys() {
        provider.tells(KEY);
        open();
        await().until(() -> by(KEY, "reporter").body("x").post("/reports").statusCode() == 200);
    }

    @Test
    void letsInWhomARouteIsFor() {
        openWithKeys();

        nobody().get("/figures/2021-06-05").then().statusCode(200).body(equalTo("null null"));
        nobody().head("/figures/2021-06-05").then().statusCode(200);
        by(KEY, "reporter").body("{}").post("/reports").then().body(equalTo("a.reporter {}"));
        by(KEY, "analyst").get("/secrets/export.csv").then().statusCode(200);
        refused(by(KEY, "analyst").post("/reports"), 403, "role-required");
        refused(by(KEY).post("/reports"), 403, "role-required");
        refused(nobody().post("/reports"), 401, "token-required");
        assertThat(refusals)
                .contains(AccessMistake.ROLE_REQUIRED, AccessMistake.ROLE_REQUIRED, AccessMistake.TOKEN_REQUIRED);
    }

    @Test
    void whatIsInNoTableIsNotThere() {
        openWithKeys();

        for (String path : List.of(
                "/",
                "/figures",
                "/figures/a/b",
                "/secrets",
                "/secrets/export.",
                "/Reports",
                "/reports;x",
                "/secrets/exports.csv")) {
            refused(by(KEY, "reporter", "analyst").get(path), 404, "not-found");
        }
        refused(by(KEY, "reporter").get("/reports"), 405, "method-not-allowed").header("Allow", "POST");
        refused(nobody().delete("/figures/1"), 405, "method-not-allowed");
        // However it is written, it is the same address to whatever answers behind.
        refused(nobody().urlEncodingEnabled(false).get("/figures/../secrets/export.csv"), 401, "token-required");
        refused(nobody().urlEncodingEnabled(false).get("/%73ecrets/export.csv"), 401, "token-required");
    }

    @Test
    void aWrongTokenIsRefusedEvenWhereNoneIsNeeded() {
        openWithKeys();

        refused(nobody().header("Authorization", "Bearer x").get("/figures/1"), 401, "wrong-token")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"mine-action-ledger\", error=\"invalid_token\""));
        refused(nobody().header("Authorization", "Basic x").get("/figures/1"), 401, "wrong-token");
        refused(nobody().header("Authorization", "Bearer").get("/figures/1"), 401, "wrong-token");
    }

    @Test
    void aNewKeyIsReadWhenTheFirstTokenWithItComes() {
        openWithKeys();
        PublicJsonWebKey next = Provider.ec("two");
        provider.tells(next);

        // The provider is asked again at most every few seconds, whoever makes up keys.
        await().untilAsserted(() -> by(next, "reporter")
                .body("the whole body")
                .post("/reports")
                .then()
                .statusCode(200)
                .body(equalTo("a.reporter the whole body")));
        int asked = provider.asked();
        long begun = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            refused(by(Provider.ec("made-up"), "reporter").post("/reports"), 401, "wrong-token");
        }
        long mayAsk =
                1 + (System.nanoTime() - begun) / Settings.of("").lookAgain().toNanos();
        assertThat(provider.asked() - asked).isLessThanOrEqualTo((int) mayAsk);
        by(KEY, "reporter").body("x").post("/reports").then().statusCode(200);
    }

    @Test
    void whoDidWhatIsWrittenDownAndNothingOfWhatWasSaid() {
        openWithKeys();
        try (CapturedLog uses = CapturedLog.of("org.mineaction.use")) {
            by(KEY, "editor").body("canary").post("/reports?canary=canary");
            by(KEY, "editor").body("canary").put("/reports/7");
            by(KEY, "analyst").body("canary").put("/reports/canary");
            by(KEY, "analyst").get("/secrets/export.csv");
            nobody().get("/figures/canary");
            nobody().post("/reports");

            await().untilAsserted(() -> assertThat(uses.lines())
                    .containsOnly(
                            use("POST /reports", "{}", "200"),
                            use("PUT /reports/{reportId}", "{\"reportId\":\"7\"}", "200"),
                            use("PUT /reports/{reportId}", "{}", "403")));
        }
    }

    @Test
    void whatCameOfACallWhoseCallerWentAwayIsNotMadeUp() throws IOException {
        openWithKeys();
        String token = Provider.signed(Provider.claims("editor"), KEY);
        assertThat(post(token)).isEqualTo(200);
        String head = "PUT /reports/canary HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: 100\r\n\r\n{";
        try (CapturedLog uses = CapturedLog.of("org.mineaction.use")) {
            try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
                caller.getOutputStream().write(head.getBytes(US_ASCII));
            }

            await().untilAsserted(
                            () -> assertThat(uses.lines()).contains(use("PUT /reports/{reportId}", "{}", "null")));
        }
    }

    private static String use(String did, String to, String status) {
        return "INFO org.mineaction.use {\"who\":\"a.reporter\",\"account\":\"5f0c\",\"team\":\"T\",\"did\":\"%s\",\"to\":%s,\"status\":%s,\"from\":\"127.0.0.1\"}"
                .formatted(did, to, status);
    }

    @Test
    void whoIsKnownAndRefusedIsToldToWaitAllTheSame() {
        openWithKeys();
        String analyst = Provider.signed(Provider.claims("analyst"), KEY);
        JwtClaims claims = Provider.claims("reporter");
        claims.setExpirationTime(
                Provider.in(Settings.of("").clockSkew().minusSeconds(3).negated()));
        String expiring = Provider.signed(claims, KEY);
        assertThat(post(expiring)).isEqualTo(200);
        await().until(() -> post(expiring) == 401);

        assertThat(IntStream.range(0, 400).map(i -> post(analyst)).distinct()).containsExactly(403, 429);
        assertThat(IntStream.range(0, 400).map(i -> post(expiring)).distinct()).containsExactly(401, 429);
    }

    private int post(String token) {
        return nobody().header("Authorization", "Bearer " + token)
                .body("x")
                .post("/reports")
                .statusCode();
    }

    @Test
    void whoIsNotKnownIsCountedByAddressAndWhoIsKnownByAccount() {
        openWithKeys();
        String known = "Bearer " + Provider.signed(Provider.claims("reporter"), KEY);
        nobody().header("Authorization", known)
                .body("x")
                .post("/reports")
                .then()
                .statusCode(200);
        int turnedAway = 0;
        for (int i = 0; i < 400; i++) {
            turnedAway += nobody().post("/reports").statusCode() == 429 ? 1 : 0;
        }

        assertThat(turnedAway).isPositive();
        nobody().header("Authorization", known)
                .body("x")
                .post("/reports")
                .then()
                .statusCode(200);
    }

    @Test
    void whileTheProviderIsAwayTheKeysThatAreThereStayGood() {
        openWithKeys();
        provider.isAway(true);

        refused(by(Provider.ec("unknown"), "reporter").post("/reports"), 401, "wrong-token");
        by(KEY, "reporter").body("x").post("/reports").then().statusCode(200);
    }

    @Test
    void withoutAnyKeyYetOnlyThePublicIsAnswered() {
        provider.isAway(true);
        provider.tells(KEY);
        open();

        refused(by(KEY, "reporter").post("/reports"), 503, "keys-away").header("Retry-After", "5");
        nobody().get("/figures/1").then().statusCode(200);
        provider.isAway(false);

        await().untilAsserted(() ->
                by(KEY, "reporter").body("x").post("/reports").then().statusCode(200));
    }
}
