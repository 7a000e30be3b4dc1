package org.mineaction.http.limits;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.mineaction.http.OverloadedException;

/** What the body of one call holds of the room for all of them, until it is done with. */
public final class BodyShare {
    /** Bytes up to which a body is a small one: many times the largest single report. */
    static final int SMALL = 64 * 1024;

    /** The part of the room that large bodies leave to the small ones. */
    private static final int KEPT_FOR_SMALL = 4;

    /** Longer than any statement may run: by then, whatever was begun for a caller who went away has ended. */
    private static final Duration LINGERING = Duration.ofSeconds(30);

    private final Room room;
    private final RoutingContext call;
    private final Context context;
    private final long begun = System.nanoTime();
    private long held;
    private long leftAt;
    private boolean isOver;

    BodyShare(Room room, RoutingContext call, Context context) {
        this.room = room;
        this.call = call;
        this.context = context;
    }

    /**
     * Takes more, as a body that is unpacked does.
     *
     * @throws OverloadedException when there is no room for it now
     */
    public void grow(long bytes) {
        if (!take(bytes)) {
            throw new OverloadedException();
        }
    }

    synchronized boolean take(long bytes) {
        long kept = held + bytes > SMALL ? room.most() / KEPT_FOR_SMALL : 0;
        boolean taken = !isOver && room.take(bytes, kept);
        held += taken ? bytes : 0;
        return taken;
    }

    /** The call has ended; of one whose caller is gone the whole body may still be worked on. */
    void end(boolean isAnswered) {
        // The server holds its connection while it says that a call has ended: it is never asked by one who holds this.
        end(isAnswered || !call.request().isEnded(), System.nanoTime());
    }

    private synchronized void end(boolean isDone, long now) {
        if (isDone) {
            release();
        } else if (leftAt == 0) {
            leftAt = now;
        }
    }

    private void release() {
        room.giveBack(held);
        held = 0;
        isOver = true;
    }

    /** Lets go of what is done with, even if nobody was told that it is; true once it holds nothing. */
    boolean isDone(long now) {
        boolean isAnswered = call.response().ended();
        if (isAnswered || call.response().closed()) {
            end(isAnswered);
        }
        return isOver(now);
    }

    private synchronized boolean isOver(long now) {
        if (leftAt != 0 && now - leftAt > LINGERING.toNanos()) {
            release();
        }
        return isOver;
    }

    /** Whether the body should have arrived by now. */
    boolean isLate(long now, Duration within) {
        return now - begun > within.toNanos() && !hasArrived();
    }

    /** A request that somebody holds up has not ended, though all of it is there. */
    private boolean hasArrived() {
        HttpServerRequest request = call.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.isEnded() || (length != null && request.bytesRead() >= Long.parseLong(length));
    }

    RoutingContext call() {
        return call;
    }

    /** Where the call may be answered. */
    Context context() {
        return context;
    }
}
