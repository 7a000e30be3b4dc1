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
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Csv;
import org.mineaction.statistics.LedgerConfig;

/** How much was found and released and how many people were hurt: any period and place, as one figure or split. */
@Path("/statistics/v1")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class TotalsResource {
    private final TotalsQuery query;
    private final Gazetteer gazetteer;
    private final LocalDate ceasefire;
    private final Clock clock;

    TotalsResource(TotalsQuery query, Gazetteer gazetteer, LedgerConfig config, Clock clock) {
        this.query = query;
        this.gazetteer = gazetteer;
        this.ceasefire = config.ceasefire();
        this.clock = clock;
    }

    @GET
    @Path("/totals")
    public Response totals(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        Parameters parameters = new Parameters(uri, TotalsRequest.TEAM_PARAMETERS);
        TotalsRequest request = TotalsRequest.ofTeams(parameters, gazetteer, today());
        return TotalsResponse.of(query.ask(new TeamTotals(request)), TotalsAnswer::of, headers);
    }

    @GET
    @Path("/casualties")
    public Response casualties(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        Parameters parameters = new Parameters(uri, TotalsRequest.CASUALTY_PARAMETERS);
        TotalsRequest request = TotalsRequest.ofCasualties(parameters, gazetteer, ceasefire, today());
        return TotalsResponse.of(query.ask(new CasualtyTotals(request)), CasualtiesAnswer::of, headers);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Report.ZONE);
    }
}
