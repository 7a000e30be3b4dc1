package org.mineaction.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.http.Refusals.refused;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingTimeTest {
    private final ClosingTime closing =
            new ClosingTime(new ProblemWriter(new ObjectMapper(), new SimpleMeterRegistry()));
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void listen() {
        Router router = Router.router(vertx);
        router.route().handler(closing::check).handler(call -> {
            var unused = call.response().end("answered");
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoeverComesLaterIsTurnedAway() {
        given().port(server.actualPort()).get("/").then().statusCode(200).body(equalTo("answered"));

        closing.close(new ShutdownDelayInitiatedEvent());

        refused(given().port(server.actualPort()).get("/"), 503, "stopping")
                .header("Retry-After", "1")
                .header("Connection", "close");
    }
}
