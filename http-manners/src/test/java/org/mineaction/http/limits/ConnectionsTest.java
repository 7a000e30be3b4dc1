package org.mineaction.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final List<RawCall> callers = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private Connections connections;
    private int port;

    private void serve(Map<String, Object> settings, int answerBytes) {
        Map<String, Object> all = new HashMap<>(Map.of("connectionsOfAddress", 5));
        all.putAll(settings);
        connections = new Connections(Limits.with(all), vertx);
        connections.begin(null);
        port = Limits.serve(vertx, call -> {
            answered.incrementAndGet();
            Limits.answer(call, "x".repeat(answerBytes));
        });
    }

    @AfterEach
    void end() throws IOException {
        for (RawCall caller : callers) {
            caller.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
        connections.end(new ShutdownEvent());
    }

    private RawCall caller() throws IOException {
        RawCall caller = new RawCall(port);
        callers.add(caller);
        return caller;
    }

    @Test
    void oneAddressHasSoManyAndNoMore() throws IOException {
        serve(Map.of(), 1);
        for (int i = 0; i < 5; i++) {
            caller();
        }
        await().until(() -> connections.open() == 5);

        assertThat(caller().status()).isEmpty();
        callers.get(0).close();
        await().until(() -> connections.open() == 4);
        assertThat(caller().send(GET).status()).contains("200");
    }

    @Test
    void aHeadThatTricklesInIsNotWaitedForButOneThatComesAfterAPauseIs() throws IOException {
        serve(Map.of("requestWithin", Duration.ofMillis(400)), 1);
        RawCall calm = caller().send(GET);
        assertThat(calm.status()).contains("200");
        RawCall slow = caller().send("GET / HTTP/1.1\r\n");

        await().until(() -> {
            slow.send("X");
            return connections.open() == 1;
        });
        assertThat(calm.send(GET).status()).isNotEmpty();
        assertThat(slow.status()).isEmpty();
    }

    /** Each of these answers fills what the system keeps for a connection. */
    @Test
    void whoeverDoesNotReadIsCutOffWhenThereIsNoRoomForMoreAnswers() throws IOException {
        serve(Map.of("bytesOfAnswers", OptionalLong.of(20L * MEBIBYTE)), 8 * MEBIBYTE);
        caller().send(GET);
        await().until(() -> answered.get() == 1);
        assertThat(connections.open()).isEqualTo(1);

        caller().send(GET.repeat(5));

        await().until(() -> connections.open() == 1);
        assertThat(caller().send(GET).status()).contains("200");
    }

    @Test
    void whoeverStopsReadingIsCutOffInTime() throws IOException {
        serve(Map.of("readerWithin", Duration.ofSeconds(1)), 16 * MEBIBYTE);
        caller().send(GET);
        await().until(() -> answered.get() == 1);
        assertThat(connections.open()).isEqualTo(1);

        await().until(() -> connections.open() == 0);
    }
}
