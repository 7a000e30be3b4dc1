package org.mineaction.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.http.Refusals.refused;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.http.limits.Limits;

class ClosingTimeTest {
    private final ClosingTime closing = new ClosingTime(Limits.PROBLEMS);
    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void listen() {
        port = Limits.serve(vertx, closing::check, call -> Limits.answer(call, "answered"));
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoeverComesLaterIsTurnedAway() {
        given().port(port).get("/").then().statusCode(200).body(equalTo("answered"));

        closing.close(new ShutdownDelayInitiatedEvent());

        refused(given().port(port).get("/"), 503, "stopping")
                .header("Retry-After", "1")
                .header("Connection", "close");
    }
}
