package org.mineaction.ingest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.mineaction.http.FrontDoor;

/** What the service is made of that is not its own. */
final class Parts {
    @Produces
    @Singleton
    Outlines outlines() {
        return Outlines.standard();
    }

    void atTheDoor(@Observes Filters filters, FrontDoor door) {
        door.guard(filters, RequestBody.MAX_BYTES, RequestBody.TOO_LARGE);
    }
}
