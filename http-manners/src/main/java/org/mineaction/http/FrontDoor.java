package org.mineaction.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Refuses what the framework behind it would answer without a problem document: a body that says itself that it is too large,
 * before a byte of it is read, and a content type that is none. A body that does not say its size meets the server's own hard
 * limit.
 */
@Singleton
public final class FrontDoor {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,80}/[\\w.+-]{1,80}\\s*(;.{0,200})?");

    private final ObjectMapper json;
    private final Event<RefusedException> refusals;

    FrontDoor(ObjectMapper json, Event<RefusedException> refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    /**
     * Stands before all calls.
     *
     * @param maxBytes the most a body may hold
     * @param tooLarge the same in words
     */
    public void guard(Filters filters, int maxBytes, String tooLarge) {
        filters.register(call -> check(call, maxBytes, tooLarge), BEFORE_EVERYTHING);
    }

    private void check(RoutingContext call, int maxBytes, String tooLarge) {
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
        Problem problem = Problem.of(refused.mistakes());
        HttpServerResponse answer =
                call.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (call.request().version() != HttpVersion.HTTP_2) {
            // The rest of the body is not wanted; HTTP/2 ends a stream by itself.
            answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        try {
            var unused = answer.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
