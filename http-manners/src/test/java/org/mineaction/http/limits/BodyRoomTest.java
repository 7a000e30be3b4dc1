package org.mineaction.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mineaction.http.OverloadedException;

class BodyRoomTest {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LARGEST = 2 * MEBIBYTE;

    private final Vertx vertx = Vertx.vertx();
    private final List<RawCall> callers = new ArrayList<>();
    private final Queue<RoutingContext> received = new ConcurrentLinkedQueue<>();
    private BodyRoom room;
    private int port;

    /** Eight mebibytes, of which large bodies may have six, and each counts twice; what was received waits until it is answered here. */
    private void serve(Duration within) {
        room = new BodyRoom(
                Limits.with(Map.of("bytesOfBodies", OptionalLong.of(8 * MEBIBYTE), "requestWithin", within)),
                Limits.PROBLEMS,
                vertx,
                new MemorySize(BigInteger.valueOf(LARGEST)));
        vertx.setPeriodic(100, timer -> room.lookAround());
        port = Limits.serve(vertx, room::enter, call -> {
            var unused = call.request().body().onSuccess(body -> received.add(call));
        });
    }

    @AfterEach
    void end() throws IOException {
        for (RawCall caller : callers) {
            caller.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private RawCall caller() throws IOException {
        RawCall caller = new RawCall(port);
        callers.add(caller);
        return caller;
    }

    @Test
    void thereIsRoomForSoManyLargeBodiesAndThenForSmallOnesOnly() throws IOException {
        serve(Duration.ofSeconds(30));
        caller().post(MEBIBYTE);
        caller().send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        await().until(() -> room.taken() == 6 * MEBIBYTE);

        assertThat(caller().post(MEBIBYTE).status()).contains("503");
        RawCall small = caller().post(4).send("body");
        await().until(() -> !received.isEmpty());
        Limits.answer(received.remove(), "answered");
        assertThat(small.status()).contains("200");
        assertThat(room.taken()).isEqualTo(6 * MEBIBYTE);
    }

    @Test
    void whatIsAnsweredOrBrokenOffHoldsNothingAnyMore() throws IOException {
        serve(Duration.ofSeconds(30));
        caller().post(4).send("body");
        RawCall phone = caller().post(MEBIBYTE).send("half");
        await().until(() -> room.taken() == 2 * MEBIBYTE + 8);

        phone.close();
        await().until(() -> room.taken() == 8);
        Limits.answer(received.remove(), "answered");
        await().until(() -> room.taken() == 0);
    }

    /** Or else whoever sends all and goes away at once would have as much worked on as they like. */
    @Test
    void whatArrivedOfSomebodyWhoLeftIsStillWorkedOn() throws IOException {
        serve(Duration.ofSeconds(30));
        RawCall gone = caller().post(4).send("body");
        await().until(() -> !received.isEmpty());

        gone.close();

        await().until(() -> received.element().response().closed());
        assertThat(room.taken()).isEqualTo(8);
    }

    @Test
    void whatIsUnpackedTakesMore() throws IOException {
        serve(Duration.ofSeconds(30));
        caller().post(4).send("body");
        await().until(() -> !received.isEmpty());
        BodyShare share = BodyRoom.of(received.element());

        share.grow(6 * MEBIBYTE - 8);

        assertThat(room.taken()).isEqualTo(6 * MEBIBYTE);
        assertThatThrownBy(() -> share.grow(1)).isInstanceOf(OverloadedException.class);
        Limits.answer(received.remove(), "answered");
        await().until(() -> room.taken() == 0);
    }

    @Test
    void aBodyThatTricklesInIsNotWaitedForAndAnOtherMayTakeItsTime() throws IOException {
        serve(Duration.ofMillis(500));
        RawCall slow = caller().post(100).send("b");
        caller().post(4).send("body");

        assertThat(slow.status()).contains("408");
        await().until(() -> room.taken() == 8);
        assertThat(received.element().response().closed()).isFalse();
    }

    /** Answers are given while the server holds the connection, which whoever looks around asks. */
    @Test
    void whoLooksAroundAndWhoAnswersDoNotWaitForEachOther() throws Exception {
        serve(Duration.ofSeconds(30));
        AtomicBoolean isOver = new AtomicBoolean();
        Thread looking = new Thread(() -> {
            while (!isOver.get()) {
                room.lookAround();
            }
        });
        Thread answering = new Thread(() -> {
            while (!isOver.get()) {
                RoutingContext call = received.poll();
                if (call != null) {
                    Limits.answer(call, "answered");
                }
            }
        });
        looking.start();
        answering.start();

        for (int i = 0; i < 500; i++) {
            try (RawCall caller = new RawCall(port)) {
                assertThat(caller.post(4).send("body").status()).contains("200");
            }
        }
        isOver.set(true);
        looking.join();
        answering.join();
        await().until(() -> room.taken() == 0);
    }
}
