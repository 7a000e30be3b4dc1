package org.mineaction.ingest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.mineaction.http.Problem;

/** What is wrong with the world, as a problem document: sending again later is safe. */
@Singleton
public final class BrokerAwayMapper {
    private final IngestConfig config;

    BrokerAwayMapper(IngestConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    public Response brokerAway(BrokerAwayException e) {
        String detail = e.reason() == BrokerAwayException.Reason.OVERLOADED
                ? "More reports are waiting than can be taken now. Nothing was accepted; send again later."
                : "The reports could not be stored in time. Send them again later; nothing will be counted twice.";
        return Problem.of(503, "broker-" + e.reason().text(), "Reports cannot be accepted now", detail)
                .toResponse(config.retryAfter().toSeconds());
    }
}
