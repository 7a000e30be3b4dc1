package org.mineaction.registry.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mineaction.http.FrontDoor;

/** The most a body may hold. */
@Singleton
final class BodyLimit {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final String TOO_LARGE = "A body may hold at most 1 MiB.";

    void atTheDoor(@Observes Filters filters, FrontDoor door) {
        door.guard(filters, MAX_BYTES, TOO_LARGE);
    }
}
