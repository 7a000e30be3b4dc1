package org.mineaction.registry.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses what the framework behind it would answer without a problem document: a body that says itself that it is too large,
 * before a byte of it is read, and a content type that is none. A body that does not say its size is refused by
 * the server's own hard limit.
 */
@Singleton
final class FrontDoor {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final String TOO_LARGE = "A body may hold at most 1 MiB.";
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,80}/[\\w.+-]{1,80}\\s*(;.{0,200})?");

    private final ObjectMapper json;
    private final RegistryMetrics metrics;

    FrontDoor(ObjectMapper json, RegistryMetrics metrics) {
        this.json = json;
        this.metrics = metrics;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (length != null && isTooLarge(length)) {
            refuse(call, Mistake.ofAll(MistakeCode.BODY_TOO_LARGE, TOO_LARGE));
        } else if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            refuse(
                    call,
                    Mistake.ofAll(MistakeCode.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type is no media type."));
        } else {
            call.next();
        }
    }

    /** Longer than any number that fits is too large as well. */
    private static boolean isTooLarge(String length) {
        return length.length() > 15 || Long.parseLong(length) > Requests.MAX_BYTES;
    }

    private void refuse(RoutingContext call, Mistake mistake) {
        metrics.refused(List.of(mistake));
        HttpServerResponse answer = call.response()
                .setStatusCode(mistake.what().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (call.request().version() != HttpVersion.HTTP_2) {
            // The rest of the body is not wanted; HTTP/2 ends a stream by itself.
            answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        try {
            var unused = answer.end(json.writeValueAsString(Problem.of(List.of(mistake))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
