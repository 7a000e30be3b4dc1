package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Database;

/** Reports of found items. */
@Path("/statistics/v1/found-items")
@Produces(MediaType.APPLICATION_JSON)
public final class FoundItemResource extends ReportResource<FoundItem> {
    FoundItemResource(Database database, Gazetteer gazetteer, Clock clock) {
        super(new PublicFoundItems(), database, gazetteer, clock);
    }
}
