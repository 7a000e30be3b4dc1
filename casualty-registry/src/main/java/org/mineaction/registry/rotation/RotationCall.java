package org.mineaction.registry.rotation;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.Requests;

/**
 * Has the rotation done when an operator says so, through the management port. Not by itself at the start: the first instance
 * that starts with a new primary key cannot know whether the others are still to be restarted.
 */
@Singleton
final class RotationCall {
    private static final String PATH = "/q/rotation";

    private final Rotation rotation;

    RotationCall(Rotation rotation) {
        this.rotation = rotation;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post(PATH).handler(this::begin);
    }

    private void begin(RoutingContext call) {
        try {
            begin(call.response(), Requests.registrar(call.request().headers().getAll(Requests.REGISTRAR)));
        } catch (RefusedException e) {
            end(call.response(), Outcome.of(e));
        }
    }

    /** In a thread of its own: it takes longer than any of the server's may be held. */
    private void begin(HttpServerResponse answer, String registrar) {
        Thread thread = new Thread(() -> end(answer, rotation.run(registrar)), "rotation");
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
