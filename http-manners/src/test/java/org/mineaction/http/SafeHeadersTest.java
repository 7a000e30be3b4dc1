package org.mineaction.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.http.limits.Limits;

class SafeHeadersTest {
    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void listen() {
        port = Limits.serve(vertx, new SafeHeaders()::add, call -> {
            if (call.request().path().equals("/page")) {
                call.response().headers().add("Content-Security-Policy", "script-src 'self'");
            }
            Limits.answer(call, "answered");
        });
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Response call(String method, String path) {
        return given().port(port).request(method, path);
    }

    private static ValidatableResponse assertSafe(Response answer) {
        return answer.then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Strict-Transport-Security", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Server", nullValue());
    }

    @Test
    void anAnswerLoadsNothingAndIsFramedByNobody() {
        assertSafe(call("GET", "/statistics/v1/totals"))
                .statusCode(200)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    /** Browsers heed each of several policies, so a second one would shut out what the page loads. */
    @Test
    void aPageThatSaysWhatItLoadsIsTakenAtItsWord() {
        assertThat(assertSafe(call("GET", "/page")).extract().headers().getValues("Content-Security-Policy"))
                .containsExactly("script-src 'self'");
    }

    @Test
    void thePageToTryCallsOnHasItsScripts() {
        assertSafe(call("GET", "/q/swagger-ui/"))
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
    }
}
