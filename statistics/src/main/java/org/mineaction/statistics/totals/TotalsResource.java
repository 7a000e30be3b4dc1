package org.mineaction.statistics.totals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.mineaction.statistics.Database;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.ExportFormat;

/** How much was found and released and how many people were hurt: any period and place, as one figure or split. */
@Path("/statistics/v1")
@Produces({MediaType.APPLICATION_JSON, "text/csv;charset=UTF-8", "application/geo+json"})
public final class TotalsResource {
    static final Set<String> MINEFIELD_PARAMETERS = Set.of("from", "to", "district", "asOf");
    static final Set<String> MINEFIELD_FILE_PARAMETERS = ExportFormat.parametersWith(MINEFIELD_PARAMETERS);

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
        MediaType form = TotalsResponse.form(headers);
        Parameters parameters = new Parameters(uri, TotalsRequest.TEAM_PARAMETERS);
        return TotalsResponse.of(
                teamTotals(parameters, TotalsResponse.isTable(form)), TotalsAnswer::of, form, gazetteer);
    }

    @GET
    @Path("/totals/export.{suffix}")
    @Produces(MediaType.WILDCARD)
    public Response totalsFile(@PathParam("suffix") String suffix, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, TotalsRequest.TEAM_FILE_PARAMETERS);
        ExportFormat format = format(suffix, parameters);
        return TotalsTable.of(teamTotals(parameters, true), gazetteer, format.kind())
                .toResponse(format, "totals");
    }

    private Compared<Sum, TeamTotals> teamTotals(Parameters parameters, boolean isTable) throws SQLException {
        TotalsRequest request = TotalsRequest.ofTeams(parameters, gazetteer, clock.instant(), isTable);
        return query.compare(request, TeamTotals::new);
    }

    private static ExportFormat format(String suffix, Parameters parameters) {
        return ExportFormat.read(suffix, ExportFormat.OF_PLACES, parameters);
    }

    @GET
    @Path("/casualties")
    public Response casualties(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        MediaType form = TotalsResponse.form(headers);
        Parameters parameters = new Parameters(uri, TotalsRequest.CASUALTY_PARAMETERS);
        return TotalsResponse.of(
                casualtyTotals(parameters, TotalsResponse.isTable(form)), CasualtiesAnswer::of, form, gazetteer);
    }

    @GET
    @Path("/casualties/export.{suffix}")
    @Produces(MediaType.WILDCARD)
    public Response casualtiesFile(@PathParam("suffix") String suffix, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, TotalsRequest.CASUALTY_FILE_PARAMETERS);
        ExportFormat format = format(suffix, parameters);
        return TotalsTable.of(casualtyTotals(parameters, true), gazetteer, format.kind())
                .toResponse(format, "casualties");
    }

    private Compared<CasualtySum, CasualtyTotals> casualtyTotals(Parameters parameters, boolean isTable)
            throws SQLException {
        TotalsRequest request = TotalsRequest.ofCasualties(parameters, gazetteer, ceasefire, clock.instant(), isTable);
        return query.compare(request, CasualtyTotals::new);
    }

    @GET
    @Path("/minefields")
    @Produces(MediaType.APPLICATION_JSON)
    public Minefields minefields(@Context UriInfo uri) throws SQLException {
        return minefields(new Parameters(uri, MINEFIELD_PARAMETERS));
    }

    @GET
    @Path("/minefields/export.{suffix}")
    @Produces(MediaType.WILDCARD)
    public Response minefieldsFile(@PathParam("suffix") String suffix, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, MINEFIELD_FILE_PARAMETERS);
        // A map has one figure for several districts, which no point stands for.
        ExportFormat format = ExportFormat.read(suffix, ExportFormat.OF_TABLES, parameters);
        return MinefieldsTable.of(minefields(parameters), new DistrictColumns(gazetteer))
                .toResponse(format, "minefields");
    }

    private Minefields minefields(Parameters parameters) throws SQLException {
        Instant now = clock.instant();
        Period period = Period.read(parameters, FoundItem.EARLIEST, now);
        List<String> districts =
                parameters.list("district", code -> gazetteer.find(code).map(District::code));
        Instant asOf = AsOf.read(parameters, now);
        parameters.check();
        return database.snapshot(connection -> Minefields.in(connection, period, districts, asOf));
    }
}
