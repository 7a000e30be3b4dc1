package org.mineaction.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Ends calls that the framework does not get to see, and counts them. */
@Singleton
public class ProblemWriter {
    /** Calls that were ended here, by the code of the problem. */
    public static final String REFUSED = "ledger.calls.refused";

    private final ObjectMapper json;
    private final MeterRegistry meters;

    /** Writes with the mapper that writes all answers. */
    public ProblemWriter(ObjectMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    /**
     * With a problem that goes away, whether or not the body was read.
     *
     * @param retryAfterSeconds when the caller may come back, at least 1
     */
    public Future<Void> end(RoutingContext call, Problem problem, long retryAfterSeconds) {
        call.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
        return end(call, problem);
    }

    /** With a problem, whether or not the body was read. */
    public Future<Void> end(RoutingContext call, Problem problem) {
        meters.counter(REFUSED, "code", problem.code()).increment();
        HttpServerResponse answer =
                call.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (call.request().version() != HttpVersion.HTTP_2) {
            // The rest of the body is not wanted; HTTP/2 ends a stream by itself.
            answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        try {
            return answer.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
