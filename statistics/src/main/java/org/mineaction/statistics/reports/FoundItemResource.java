package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import java.time.Clock;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Database;

/** Reports of found items. */
@Path("/statistics/v1/found-items")
public final class FoundItemResource extends ReportResource<FoundItem> {
    FoundItemResource(Database database, Gazetteer gazetteer, Clock clock) {
        super(new PublicFoundItems(), database, gazetteer, clock);
    }
}
