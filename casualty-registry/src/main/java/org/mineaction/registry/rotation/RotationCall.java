package org.mineaction.registry.rotation;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Caller;
import org.mineaction.access.Gate;
import org.mineaction.access.Route;

/**
 * Has the rotation done when an operator says so, through the management port. Not by itself at the start: the first instance
 * that starts with a new primary key cannot know whether the others are still to be restarted.
 */
@Singleton
final class RotationCall {
    private static final String PATH = "/q/rotation";
    private static final Route ROUTE = Route.traced("POST", PATH, AccessRole.OPERATOR);

    private final Rotation rotation;
    private final Gate gate;

    RotationCall(Rotation rotation, Gate gate) {
        this.rotation = rotation;
        this.gate = gate;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post(PATH).handler(call -> gate.check(call, ROUTE)).handler(this::begin);
    }

    private void begin(RoutingContext call) {
        begin(call.response(), Caller.of(call).name());
    }

    /** In a thread of its own: it takes longer than any of the server's may be held. */
    private void begin(HttpServerResponse answer, String operator) {
        Thread thread = new Thread(() -> end(answer, rotation.run(operator)), "rotation");
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(HttpServerResponse answer, Outcome outcome) {
        // Whoever called may be gone by now; the log has it.
        if (!answer.closed()) {
            var unused = answer.setStatusCode(outcome.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(outcome.words() + "\n");
        }
    }
}
