package org.mineaction.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Writes down who did what: a line of the log for each call that changed something or read personal data, or tried to, with the
 * account, the route, what its address names, the answer and where the call came from. Nothing of a body or a query is in it.
 */
@Singleton
final class Uses {
    /** The category of these lines, to be kept apart, or turned off. */
    private static final Logger LOG = Logger.getLogger("org.mineaction.use");

    private final ObjectMapper json;

    Uses(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes it.
     *
     * @param isAnswered whether the caller was still there; otherwise nobody knows what came of it
     */
    void write(RoutingContext call, Route route, Caller caller, boolean isAnswered) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        Map<String, Object> use = new LinkedHashMap<>();
        use.put("who", caller.name());
        use.put("account", caller.subject());
        use.put("team", caller.team());
        use.put("did", route.method() + " " + route.path());
        Integer status = isAnswered ? call.response().getStatusCode() : null;
        // Of a call that was not met, the address may name anything, a person even.
        use.put("to", isAnswered && status < 400 ? route.address().named(call.normalizedPath()) : Map.of());
        use.put("status", status);
        use.put(
                "from",
                call.request().remoteAddress() == null
                        ? null
                        : call.request().remoteAddress().hostAddress());
        try {
            LOG.info(json.writeValueAsString(use));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
