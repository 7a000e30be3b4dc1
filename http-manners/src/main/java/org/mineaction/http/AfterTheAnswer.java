package org.mineaction.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * That a call cannot be answered, or read on, whose answer is out already is told in one line. The server ends a body that is too
 * large or too slow by an answer of its own, upon which whoever was reading the body fails; as an error with its whole stack, any
 * caller could fill the log with it.
 */
@Singleton
final class AfterTheAnswer {
    private static final Logger LOG = Logger.getLogger(AfterTheAnswer.class);
    /** Before the handler of Quarkus, which is the last. */
    private static final int ORDER = Integer.MAX_VALUE - 1;

    void atTheDoor(@Observes Router router) {
        router.route().order(ORDER).failureHandler(AfterTheAnswer::failed);
    }

    private static void failed(RoutingContext call) {
        Throwable failure = call.failure();
        boolean isOfTheConnection = failure instanceof IllegalStateException || failure instanceof IOException;
        if (call.response().ended() && isOfTheConnection) {
            // Its message could repeat what was sent.
            LOG.infof(
                    "A call had been answered with %d when it failed: %s",
                    call.response().getStatusCode(), failure.getClass());
        } else {
            call.next();
        }
    }
}
