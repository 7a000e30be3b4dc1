package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import java.time.Clock;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.statistics.Database;

/** Reports of minefield maps. */
@Path("/statistics/v1/minefield-maps")
public final class MinefieldMapResource extends ReportResource<MinefieldMap> {
    MinefieldMapResource(Database database, Gazetteer gazetteer, Clock clock) {
        super(new PublicMaps(), database, gazetteer, clock);
    }
}
