package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import org.mineaction.contract.MinefieldMap;

/** Reports of minefield maps. */
@Path("/statistics/v1/minefield-maps")
public final class MinefieldMapResource extends ReportResource<MinefieldMap> {
    MinefieldMapResource(Reading reading) {
        super(new PublicMaps(), reading);
    }
}
