package org.mineaction.registry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.mineaction.contract.Gazetteer;

/** What the service finds around it: the time and the places. */
final class Surroundings {
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
}
