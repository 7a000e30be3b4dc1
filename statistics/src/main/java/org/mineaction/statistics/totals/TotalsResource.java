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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.District;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.AsOf;
import org.mineaction.statistics.Csv;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Period;

/** How much was found and released and how many people were hurt: any period and place, as one figure or split. */
@Path("/statistics/v1")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class TotalsResource {
    static final Set<String> MINEFIELD_PARAMETERS = Set.of("from", "to", "district", "asOf");

    private final Database database;
    private final TotalsQuery query;
    private final Gazetteer gazetteer;
    private final LocalDate ceasefire;
    private final Clock clock;

    TotalsResource(Database database, TotalsQuery query, Gazetteer gazetteer, LedgerConfig config, Clock clock) {
        this.database = database;
        this.query = query;
        this.gazetteer = gazetteer;
        this.ceasefire = config.ceasefire();
        this.clock = clock;
    }

    @GET
    @Path("/totals")
    public Response totals(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        Parameters parameters = new Parameters(uri, TotalsRequest.TEAM_PARAMETERS);
        boolean isCompared = isCompared(parameters);
        TotalsRequest request = TotalsRequest.ofTeams(parameters, gazetteer, clock.instant());
        return TotalsResponse.of(query.compare(request, TeamTotals::new, isCompared), TotalsAnswer::of, headers);
    }

    @GET
    @Path("/casualties")
    public Response casualties(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        Parameters parameters = new Parameters(uri, TotalsRequest.CASUALTY_PARAMETERS);
        boolean isCompared = isCompared(parameters);
        TotalsRequest request = TotalsRequest.ofCasualties(parameters, gazetteer, ceasefire, clock.instant());
        return TotalsResponse.of(
                query.compare(request, CasualtyTotals::new, isCompared), CasualtiesAnswer::of, headers);
    }

    @GET
    @Path("/minefields")
    @Produces(MediaType.APPLICATION_JSON)
    public Minefields minefields(@Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, MINEFIELD_PARAMETERS);
        Instant now = clock.instant();
        Period period = Period.read(parameters, FoundItem.EARLIEST, now);
        List<String> districts =
                parameters.list("district", code -> gazetteer.find(code).map(District::code));
        Instant asOf = AsOf.read(parameters, now);
        parameters.check();
        return database.snapshot(connection -> Minefields.in(connection, period, districts, asOf));
    }

    private static boolean isCompared(Parameters parameters) {
        return parameters.oneOf("compare", List.of("previous"), null) != null;
    }
}
