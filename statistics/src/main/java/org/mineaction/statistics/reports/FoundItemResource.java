package org.mineaction.statistics.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.http.Parameters;
import org.mineaction.http.Strict;

/** The reports behind the figures, and whether one counted. */
@Path("/statistics/v1/found-items")
@Produces(MediaType.APPLICATION_JSON)
public final class FoundItemResource {
    private final FoundItemQuery query;
    private final Gazetteer gazetteer;
    private final Clock clock;

    FoundItemResource(FoundItemQuery query, Gazetteer gazetteer, Clock clock) {
        this.query = query;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GET
    public Response list(@Context UriInfo uri) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Report.ZONE);
        return query.list(ListRequest.read(new Parameters(uri, ListRequest.PARAMETERS), gazetteer, today))
                .toResponse(uri);
    }

    @GET
    @Path("/{reportId}")
    public PublishedReport one(@PathParam("reportId") String reportId, @Context UriInfo uri) throws SQLException {
        Parameters.none(uri);
        return query.find(Strict.id(reportId)).orElseThrow(NotFoundException::new);
    }
}
