package org.mineaction.statistics.totals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
    public Response totals(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Report.ZONE);
        Parameters parameters = new Parameters(uri, TotalsRequest.PARAMETERS);
        Totals totals = query.ask(TotalsRequest.read(parameters, gazetteer, today));
        Response.ResponseBuilder answer = wantsCsv(headers.getAcceptableMediaTypes())
                ? Response.ok(TotalsCsv.of(totals), CSV)
                : Response.ok(TotalsAnswer.of(totals), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /** By the types in the order of preference, whatever parameters they have; whoever does not care gets JSON. */
    private static boolean wantsCsv(List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(CSV))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }
}
