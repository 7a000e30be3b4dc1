package org.mineaction.statistics.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.mineaction.statistics.Masked;

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
            413, "body-too-large",
            415, "unsupported-media-type");
    // Connection, resources, operator, system; a session ended because we were held up in a transaction; a lock not had
    // in
    // time; and tables that are still to be made because the database was away.
    private static final Pattern AWAY = Pattern.compile("(08|53|57|58).*|25P03|42P01|55P03");

    /** What is wrong with the request: the sender can mend it. */
    @ServerExceptionMapper
    public Response wrong(WrongParametersException e) {
        return Problem.of(e.errors()).toResponse();
    }

    /** The database is away, or has refused something that it should not. */
    @ServerExceptionMapper
    public Response database(SQLException e) {
        // The pool's own, when no connection is to be had in time, have no code.
        if (e.getSQLState() != null && !AWAY.matcher(e.getSQLState()).matches()) {
            return unexpected(e);
        }
        LOG.debugf("No answer without the database: SQLSTATE %s", e.getSQLState());
        return Problem.of(503, "database-away", "Figures cannot be given now", "Ask again in a few seconds.")
                .toResponse(RETRY_AFTER_SECONDS);
    }

    /** What the framework refuses before we see it. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String code = CODES.getOrDefault(status.getStatusCode(), "http-" + status.getStatusCode());
        return Problem.of(status.getStatusCode(), code, status.getReasonPhrase(), null)
                .toResponse();
    }

    /** What nobody thought of: logged under a number that the caller can name. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(Masked.of(e), "Unexpected failure %s", number);
        return Problem.of(500, "internal-error", "Something failed here", "It is logged under " + number + ".")
                .toResponse();
    }
}
