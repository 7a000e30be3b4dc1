package org.mineaction.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure as a problem document; the text of an exception nobody thought of stays inside. */
@Singleton
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Map<Integer, String> CODES = Map.of(
            400, "bad-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            412, "precondition-failed",
            413, "body-too-large",
            415, "unsupported-media-type",
            503, "unavailable");
    // Connection, rolled back for another's sake, resources, operator, system; a session ended because we were
    // held up in a transaction; a lock not had in time; and tables that are still to be made because the database
    // was away.
    private static final Pattern AWAY = Pattern.compile("(08|40|53|57|58).*|25P03|42P01|55P03");

    private final Event<RefusedException> refusals;

    ProblemMappers(Event<RefusedException> refusals) {
        this.refusals = refusals;
    }

    /** What is wrong with the request: the sender can mend it. Whoever counts refusals observes them. */
    @ServerExceptionMapper
    public Response refused(RefusedException e) {
        refusals.fire(e);
        return Problem.of(e.mistakes()).toResponse();
    }

    /** More than can be done at once: whoever asks may come back in a moment. */
    @ServerExceptionMapper
    public Response overloaded(OverloadedException e) {
        return OverloadedException.PROBLEM.toResponse(OverloadedException.RETRY_AFTER_SECONDS);
    }

    /** What the framework refuses before we see it, and what is unavailable for a while. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String code = CODES.getOrDefault(status.getStatusCode(), "http-" + status.getStatusCode());
        Response answer = Problem.of(status.getStatusCode(), code, status.getReasonPhrase(), null)
                .toResponse();
        String retryAfter = e.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
        return retryAfter == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, retryAfter)
                        .build();
    }

    /** The body ended too early: whoever was sending it is gone or too slow, so it is no failure here and nobody's to see to. */
    @ServerExceptionMapper
    public Response brokenOff(IOException e) {
        if (e instanceof JsonProcessingException) {
            return unexpected(e);
        }
        LOG.debugf("A sender broke off: %s", e.getClass().getName());
        return Problem.of(400, "bad-request", "The body is not complete", null).toResponse();
    }

    /** The database is away, or what nobody thought of: that is logged under a number that the caller can name. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (isAway(e)) {
            LOG.debug("No answer without the database");
            return Problem.of(503, "database-away", "This cannot be answered now", "Send it again in a few seconds.")
                    .toResponse(RETRY_AFTER_SECONDS);
        }
        String number = UUID.randomUUID().toString();
        LOG.errorf(Masked.of(e), "Unexpected failure %s", number);
        return Problem.of(500, "internal-error", "Something failed here", "It is logged under " + number + ".")
                .toResponse();
    }

    /** Whether the database failed as one that is away; the framework wraps that, some layers deep. */
    static boolean isAway(Throwable failure) {
        return isAway(failure, 0);
    }

    private static boolean isAway(Throwable failure, int depth) {
        if (failure == null || depth == Masked.DEEPEST_CAUSE) {
            return false;
        }
        // The pool's own, when no connection is to be had in time, have no code.
        if (failure instanceof SQLException sql) {
            return sql.getSQLState() == null || AWAY.matcher(sql.getSQLState()).matches();
        }
        // What ended a commit is only suppressed by what the transaction manager throws.
        return isAway(failure.getCause(), depth + 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> isAway(suppressed, depth + 1));
    }
}
