package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import org.mineaction.contract.LandRelease;

/** Reports of released land. */
@Path("/statistics/v1/land-releases")
public final class LandReleaseResource extends ReportResource<LandRelease> {
    LandReleaseResource(Reading reading) {
        super(new PublicLand(), reading);
    }
}
