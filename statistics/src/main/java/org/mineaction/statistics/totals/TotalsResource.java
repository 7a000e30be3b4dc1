package org.mineaction.statistics.totals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.statistics.Csv;
import org.mineaction.statistics.problem.Parameters;

/** How much was found: any period, place and category, as one figure or split. */
@Path("/statistics/v1/totals")
public final class TotalsResource {
    private static final MediaType CSV = MediaType.valueOf(Csv.MEDIA_TYPE);
    // JSON first: whoever does not care gets it.
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final TotalsQuery query;
    private final Gazetteer gazetteer;
    private final Clock clock;

    TotalsResource(TotalsQuery query, Gazetteer gazetteer, Clock clock) {
        this.query = query;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Response totals(@Context UriInfo uri, @Context Request request) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Report.ZONE);
        Parameters parameters = new Parameters(uri, TotalsRequest.PARAMETERS);
        Totals totals = query.ask(TotalsRequest.read(parameters, gazetteer, today));
        boolean asCsv = request.selectVariant(FORMS).getMediaType().isCompatible(CSV);
        return asCsv
                ? Response.ok(TotalsCsv.of(totals), CSV).build()
                : Response.ok(TotalsAnswer.of(totals)).build();
    }
}
