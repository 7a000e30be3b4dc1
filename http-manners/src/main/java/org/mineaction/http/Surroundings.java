package org.mineaction.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.mineaction.contract.Gazetteer;

/** What every service holds requests against: the time and the places. */
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
