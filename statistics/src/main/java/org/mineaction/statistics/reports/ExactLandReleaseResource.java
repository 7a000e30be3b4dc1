package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import org.mineaction.contract.LandRelease;

/** Reports of released land with exact places, for analysts. */
@Path("/statistics/v1/exact/land-releases")
public final class ExactLandReleaseResource extends ReportResource<LandRelease> {
    ExactLandReleaseResource(Reading reading) {
        super(ExactKind.land(), reading);
    }
}
