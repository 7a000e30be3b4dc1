package org.mineaction.statistics;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mineaction.http.FrontDoor;

/** The most a body may hold: bulletins are issued with small ones, and nothing else has any. */
@Singleton
final class BodyLimit {
    private static final int MAX_BYTES = 16 * 1024;
    private static final String TOO_LARGE = "A body may hold at most 16 KiB.";

    void atTheDoor(@Observes Filters filters, FrontDoor door) {
        door.guard(filters, MAX_BYTES, TOO_LARGE);
    }
}
