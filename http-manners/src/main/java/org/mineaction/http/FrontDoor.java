package org.mineaction.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Refuses what the framework behind it would answer without a problem document: a body that says itself that it is too large,
 * before a byte of it is read, and a content type that is none. A body that does not say its size meets the server's own hard
 * limit. An address that is no URI, such as one with a lone percent sign, never gets here: the server ends such a call by 400 and
 * nothing more.
 */
@Singleton
public final class FrontDoor {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,80}/[\\w.+-]{1,80}\\s*(;.{0,200})?");

    private final ProblemWriter problems;
    private final Event<RefusedException> refusals;

    FrontDoor(ProblemWriter problems, Event<RefusedException> refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    /**
     * Stands before whatever reads a call.
     *
     * @param maxBytes the most a body may hold
     * @param tooLarge the same in words
     */
    public void guard(Filters filters, int maxBytes, String tooLarge) {
        filters.register(call -> check(call, maxBytes, tooLarge), FilterOrder.FRONT_DOOR);
    }

    void check(RoutingContext call, int maxBytes, String tooLarge) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (length != null && isOver(maxBytes, length)) {
            refuse(call, new RefusedException(RequestMistake.BODY_TOO_LARGE, tooLarge));
        } else if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            refuse(
                    call,
                    new RefusedException(
                            RequestMistake.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type is no media type."));
        } else {
            call.next();
        }
    }

    /** Longer than any number that fits is too large as well. */
    private static boolean isOver(int maxBytes, String length) {
        return length.length() > 15 || Long.parseLong(length) > maxBytes;
    }

    private void refuse(RoutingContext call, RefusedException refused) {
        refusals.fire(refused);
        var unused = problems.end(call, Problem.of(refused.mistakes()));
    }
}
