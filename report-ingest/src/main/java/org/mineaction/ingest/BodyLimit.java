package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Refuses a body that says itself that it is too large before a byte of it is read. One that does not say is refused by
 * {@link RequestBody}, and by the server's own hard limit behind that.
 */
@Singleton
final class BodyLimit {
    private static final int BEFORE_EVERYTHING = 1000;

    private final String problem;

    BodyLimit(ObjectMapper json) throws JsonProcessingException {
        Mistake tooLarge = Mistake.ofAll(MistakeCode.BODY_TOO_LARGE, RequestBody.TOO_LARGE);
        this.problem = json.writeValueAsString(Problem.of(List.of(tooLarge)));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLarge(length)) {
            call.response()
                    .setStatusCode(MistakeCode.BODY_TOO_LARGE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(problem);
        } else {
            call.next();
        }
    }

    /** Longer than any number that fits is too large as well. */
    private static boolean isTooLarge(String length) {
        return length.length() > 15 || Long.parseLong(length) > RequestBody.MAX_BYTES;
    }
}
