package org.mineaction.ingest;

import jakarta.ws.rs.Path;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.ReportKind;

/** Reports of found items, over HTTP. */
@Path(FoundItemResource.PATH)
public final class FoundItemResource extends ReportResource<FoundItem> {
    static final String PATH = "/ingest/v1/found-items";
    /** Where those that were accepted are read in statistics, one by one. */
    public static final String REPORTS = "/statistics/v1/found-items/";

    FoundItemResource(FoundItemForm form, Intakes intakes, IngestConfig config, Workers workers) {
        super(intakes.of(ReportKind.FOUND_ITEM, form), Answers.under(config.publicAddress(), REPORTS), workers);
    }
}
