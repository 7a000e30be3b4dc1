package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import org.mineaction.contract.FoundItem;

/** Reports of found items. */
@Path("/statistics/v1/found-items")
public final class FoundItemResource extends ReportResource<FoundItem> {
    FoundItemResource(Reading reading) {
        super(new PublicFoundItems(), reading);
    }
}
