package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import java.time.Clock;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.LandRelease;
import org.mineaction.statistics.Database;

/** Reports of released land. */
@Path("/statistics/v1/land-releases")
public final class LandReleaseResource extends ReportResource<LandRelease> {
    LandReleaseResource(Database database, Gazetteer gazetteer, Clock clock) {
        super(new PublicLand(), database, gazetteer, clock);
    }
}
