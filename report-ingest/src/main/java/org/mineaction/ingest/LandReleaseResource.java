package org.mineaction.ingest;

import jakarta.ws.rs.Path;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.ReportKind;

/** Reports of released land, over HTTP. */
@Path(LandReleaseResource.PATH)
public final class LandReleaseResource extends ReportResource<LandRelease> {
    static final String PATH = "/ingest/v1/land-releases";

    LandReleaseResource(LandReleaseForm form, Intakes intakes, IngestConfig config, Workers workers) {
        super(
                intakes.of(ReportKind.LAND_RELEASE, form),
                Answers.under(config.publicAddress(), "/statistics/v1/land-releases/"),
                workers);
    }
}
