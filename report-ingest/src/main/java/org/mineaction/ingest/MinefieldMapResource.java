package org.mineaction.ingest;

import jakarta.ws.rs.Path;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.ReportKind;

/** Reports of minefield maps, over HTTP. */
@Path(MinefieldMapResource.PATH)
public final class MinefieldMapResource extends ReportResource<MinefieldMap> {
    static final String PATH = "/ingest/v1/minefield-maps";

    MinefieldMapResource(MinefieldMapForm form, Intakes intakes, IngestConfig config, Workers workers) {
        super(
                intakes.of(ReportKind.MINEFIELD_MAP, form),
                Answers.under(config.publicAddress(), "/statistics/v1/minefield-maps/"),
                workers);
    }
}
