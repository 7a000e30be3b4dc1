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
import org.mineaction.contract.Content;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Parameters;
import org.mineaction.http.Strict;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.ExportFormat;

/**
 * The reports of one kind behind the figures, and whether one counted; a subclass gives the path.
 *
 * @param <C> the kind of content
 */
public abstract class ReportResource<C extends Content> {
    private final PublicKind<C> kind;
    private final ReportQuery<C> query;
    private final Gazetteer gazetteer;
    private final Clock clock;

    ReportResource(PublicKind<C> kind, Database database, Gazetteer gazetteer, Clock clock) {
        this.kind = kind;
        this.query = new ReportQuery<>(database, kind);
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, ListRequest.parameters(kind));
        return query.list(ListRequest.read(kind, parameters, gazetteer, clock.instant()))
                .toResponse(uri);
    }

    @GET
    @Path("/export.{suffix}")
    public Response export(@PathParam("suffix") String suffix, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, ListRequest.exportParameters(kind));
        ExportFormat format = ExportFormat.read(
                suffix, kind.hasPlaces() ? ExportFormat.OF_PLACES : ExportFormat.OF_TABLES, parameters);
        ListRequest all = ListRequest.read(kind, parameters, gazetteer, clock.instant());
        return ReportExport.of(kind, new DistrictColumns(gazetteer), query, all.inLargePages())
                .toResponse(format, kind.table().kind().name() + "s");
    }

    @GET
    @Path("/{reportId}")
    @Produces(MediaType.APPLICATION_JSON)
    public PublishedReport one(@PathParam("reportId") String reportId, @Context UriInfo uri) throws SQLException {
        Parameters.none(uri);
        return query.find(Strict.id(reportId)).orElseThrow(NotFoundException::new);
    }
}
