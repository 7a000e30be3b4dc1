package org.mineaction.statistics.reports;

import jakarta.ws.rs.Path;
import org.mineaction.contract.FoundItem;

/** Reports of found items with exact places, for analysts. */
@Path("/statistics/v1/exact/found-items")
public final class ExactFoundItemResource extends ReportResource<FoundItem> {
    ExactFoundItemResource(Reading reading) {
        super(ExactKind.foundItems(), reading);
    }
}
