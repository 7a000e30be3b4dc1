package org.mineaction.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.mineaction.contract.Gazetteer;

/** What the service is made of that is not its own. */
final class Parts {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Gazetteer gazetteer() {
        return Gazetteer.standard();
    }

    @Produces
    @Singleton
    Outlines outlines() {
        return Outlines.standard();
    }
}
