package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure as a problem document; the text of an exception nobody thought of stays inside. */
@Singleton
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> CODES = Map.of(
            400, "bad-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "body-too-large",
            415, "unsupported-media-type");

    private final IngestConfig config;
    private final IngestMetrics metrics;

    ProblemMappers(IngestConfig config, IngestMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /** What is wrong with the request: the sender can mend it. */
    @ServerExceptionMapper
    public Response refused(RefusedException e) {
        metrics.rejected(e.mistakes());
        return Problem.of(e.mistakes()).toResponse();
    }

    /** What is wrong with the world: sending again later is safe. */
    @ServerExceptionMapper
    public Response brokerAway(BrokerAwayException e) {
        String detail = e.reason() == BrokerAwayException.Reason.OVERLOADED
                ? "More reports are waiting than can be taken now. Nothing was accepted; send again later."
                : "The reports could not be stored in time. Send them again later; nothing will be counted twice.";
        return Problem.of(503, "broker-" + e.reason().text(), "Reports cannot be accepted now", detail)
                .toResponse(config.retryAfter().toSeconds());
    }

    /** What the framework refuses before we see it. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String code = CODES.getOrDefault(status.getStatusCode(), "http-" + status.getStatusCode());
        return Problem.of(status.getStatusCode(), code, status.getReasonPhrase(), null)
                .toResponse();
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

    /** What nobody thought of: logged under a number that the sender can name. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(Masked.of(e), "Unexpected failure %s", number);
        return Problem.of(500, "internal-error", "Something failed here", "It is logged under " + number + ".")
                .toResponse();
    }
}
