package org.mineaction.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mineaction.http.Refusals.refused;

import io.github.bucket4j.TimeMeter;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Sender ONE = Sender.at("192.0.2.1");
    private static final Sender TWO = Sender.at("192.0.2.2");
    private static final Sender KNOWN = Sender.ofSubject("team");

    private final AtomicLong now = new AtomicLong(1);
    private final RateLimit limit = new RateLimit(
            Limits.with(Map.of(
                    "callsOfAddress", 2,
                    "burstOfAddress", 3,
                    "callsOfSubject", 10,
                    "burstOfSubject", 20)),
            Limits.PROBLEMS,
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return now.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private int passing(Sender sender, int calls) {
        int passed = 0;
        for (int i = 0; i < calls; i++) {
            passed += limit.secondsToWait(sender) == 0 ? 1 : 0;
        }
        return passed;
    }

    @Test
    void soManyAtOnceAndThenSoManyASecond() {
        assertThat(passing(ONE, 10)).isEqualTo(3);
        assertThat(limit.secondsToWait(ONE)).isEqualTo(1);
        assertThat(passing(TWO, 10)).isEqualTo(3);
        assertThat(passing(KNOWN, 100)).isEqualTo(20);

        pass(Duration.ofSeconds(1));

        assertThat(passing(ONE, 10)).isEqualTo(2);
        assertThat(passing(KNOWN, 100)).isEqualTo(10);
    }

    @Test
    void thoseWhoAreIdleAreForgottenAndThereIsNoRoomForAllAddressesThereAre() {
        for (int i = 0; i < 3 * RateLimit.MOST_SENDERS; i++) {
            limit.secondsToWait(Sender.at("host" + i));
        }
        assertThat(limit.senders()).isLessThanOrEqualTo(RateLimit.MOST_SENDERS);

        pass(Duration.ofSeconds(4));

        assertThat(limit.senders()).isZero();
    }

    @Test
    void whoeverCallsTooOftenIsToldWhenToComeBack() {
        int port = Limits.serve(vertx, limit::check, call -> Limits.answer(call, "answered"));
        for (int i = 0; i < 3; i++) {
            given().port(port).get("/").then().statusCode(200);
        }

        Response refused = given().port(port).get("/");

        refused(refused, 429, "too-many-calls").header("Retry-After", "1");
    }

    @Test
    void aCallIsAskedAboutOnceByWhoeverKnowsMost() {
        int port = Limits.serve(
                vertx,
                call -> {
                    if (limit.admit(call, KNOWN)) {
                        call.next();
                    }
                },
                limit::check,
                call -> Limits.answer(call, "answered"));

        for (int i = 0; i < 20; i++) {
            given().port(port).get("/").then().statusCode(200);
        }
        refused(given().port(port).get("/"), 429, "too-many-calls");
    }
}
