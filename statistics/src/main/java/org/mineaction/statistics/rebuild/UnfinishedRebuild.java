package org.mineaction.statistics.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.mineaction.statistics.Database;

/**
 * Tells that a ledger was begun to be built anew and has not taken its place. Whoever builds it is a process that ends, and
 * tells nothing any more when it has ended in vain; so it is looked for where it builds, whenever somebody asks.
 */
@Singleton
final class UnfinishedRebuild {
    static final String NAME = "ledger.rebuild.unfinished";

    private final Exchange exchange;

    UnfinishedRebuild(Database database) {
        this.exchange = new Exchange(database);
    }

    void watch(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge(NAME, this, UnfinishedRebuild::look);
    }

    /** 1 if there is one, 0 if not; not a number while the database does not say. */
    double look() {
        try {
            return exchange.isUnfinished() ? 1 : 0;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
