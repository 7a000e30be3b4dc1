package org.mineaction.http.limits;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mineaction.http.FilterOrder;
import org.mineaction.http.OverloadedException;
import org.mineaction.http.Problem;
import org.mineaction.http.ProblemWriter;

/**
 * Room for the bodies that are received and worked on at once. A call takes twice as much as it says that it will send, or as a body
 * may be when it does not say, and 503 tells it to come back when there is none. So memory cannot grow beyond it, however many
 * call. Once a second those are cut off whose body should have arrived by now.
 */
@Singleton
public final class BodyRoom {
    private static final String SHARE = BodyShare.class.getName();
    /** A body is there twice for a moment: as it has arrived, and whole. */
    private static final int COPIES = 2;

    private static final int HEAP_PARTS = 4;
    private static final long EVERY_MILLIS = 1_000;
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final ProblemWriter problems;
    private final Vertx vertx;
    private final Duration within;
    private final long largest;
    private final Room room;
    private final Problem late;
    private final Set<BodyShare> shares = ConcurrentHashMap.newKeySet();
    /** Those who are looked at may be held by others, for whom no event loop must wait. */
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "body-room"));

    BodyRoom(
            LimitsConfig config,
            ProblemWriter problems,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.problems = problems;
        this.vertx = vertx;
        this.within = config.requestWithin();
        this.largest = largest.asLongValue();
        this.room = new Room(config.bytesOfBodies().orElseGet(this::usual));
        this.late = Problem.of(
                408,
                "body-too-slow",
                "The body did not arrive in time",
                "All of it must arrive within " + within.toSeconds() + " seconds. Send less at once.");
    }

    /** A quarter of the heap, and never so little that a body that says nothing of its length finds no room at all. */
    private long usual() {
        return Math.max(Runtime.getRuntime().maxMemory() / HEAP_PARTS, (COPIES + 1) * largest);
    }

    void atTheDoor(@Observes Filters filters) {
        filters.register(this::enter, FilterOrder.BODY_ROOM);
        var unused =
                looking.scheduleWithFixedDelay(this::lookAround, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        looking.shutdownNow();
    }

    void enter(RoutingContext call) {
        long bytes = COPIES * announced(call.request());
        if (bytes == 0) {
            call.next();
            return;
        }
        BodyShare share = new BodyShare(room, call, vertx.getOrCreateContext());
        if (!share.take(bytes)) {
            var unused = problems.end(call, OverloadedException.PROBLEM, OverloadedException.RETRY_AFTER_SECONDS);
            return;
        }
        shares.add(share);
        call.put(SHARE, share);
        call.addEndHandler(ended -> {
            share.end(ended.succeeded());
            forget(share, System.nanoTime());
        });
        call.next();
    }

    /** The share of a call whose body was let in; one that has none has no body. */
    public static BodyShare of(RoutingContext call) {
        return call.get(SHARE);
    }

    /** The bytes that a body will hold, as far as it says, and at most. */
    private long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length);
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || mayStream(request) ? largest : 0;
    }

    private static boolean mayStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 && WITH_BODY.contains(request.method());
    }

    /** Cuts off who is late, and lets go of what nobody said has ended. */
    void lookAround() {
        long now = System.nanoTime();
        for (BodyShare share : shares) {
            if (!forget(share, now) && share.isLate(now, within)) {
                share.context().runOnContext(there -> cutOff(share.call()));
            }
        }
    }

    private boolean forget(BodyShare share, long now) {
        boolean isDone = share.isDone(now);
        if (isDone) {
            shares.remove(share);
        }
        return isDone;
    }

    private void cutOff(RoutingContext call) {
        if (call.response().ended()) {
            return;
        }
        // Without an answer where one has begun; the rest of the body is not waited for in either case.
        if (call.response().headWritten()) {
            close(call);
        } else {
            var unused = problems.end(call, late).onComplete(answered -> close(call));
        }
    }

    private static void close(RoutingContext call) {
        var unused = call.request().connection().close();
    }

    /** Bytes held now. */
    long taken() {
        return room.taken();
    }
}
