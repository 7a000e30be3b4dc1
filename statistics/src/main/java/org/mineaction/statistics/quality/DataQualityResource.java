package org.mineaction.statistics.quality;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Clock;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.ExportFormat;

/** What needs a look, and the way back for records that were put aside. */
@Path("/statistics/v1/data-quality")
@Produces(MediaType.APPLICATION_JSON)
public final class DataQualityResource {
    private final QualityQuery query;
    private final Replays replays;
    private final Gazetteer gazetteer;
    private final Clock clock;

    DataQualityResource(QualityQuery query, Replays replays, Gazetteer gazetteer, Clock clock) {
        this.query = query;
        this.replays = replays;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GET
    public Response list(@Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, QualityRequest.PARAMETERS);
        return query.list(QualityRequest.read(parameters, gazetteer, clock.instant()))
                .toResponse(uri);
    }

    @GET
    @Path("/export.{suffix}")
    @Produces(MediaType.WILDCARD)
    public Response export(@PathParam("suffix") String suffix, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, QualityRequest.FILE_PARAMETERS);
        ExportFormat format = ExportFormat.read(suffix, ExportFormat.OF_TABLES, parameters);
        QualityRequest all = QualityRequest.read(parameters, gazetteer, clock.instant());
        return QualityExport.of(query, all.inLargePages(), new DistrictColumns(gazetteer))
                .toResponse(format, "data-quality");
    }

    @GET
    @Path("/dead-letters/{kind}/{partition}/{offset}")
    public KeptDeadLetter deadLetter(
            @PathParam("kind") String kind,
            @PathParam("partition") String partition,
            @PathParam("offset") String offset,
            @Context UriInfo uri)
            throws SQLException {
        Parameters.none(uri);
        return replays.find(address(kind, partition, offset)).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/dead-letters/{kind}/{partition}/{offset}/replay")
    public KeptDeadLetter replay(
            @PathParam("kind") String kind,
            @PathParam("partition") String partition,
            @PathParam("offset") String offset,
            @Context UriInfo uri)
            throws SQLException {
        Parameters.none(uri);
        return replays.replay(address(kind, partition, offset)).orElseThrow(NotFoundException::new);
    }

    private static DeadLetterAddress address(String kind, String partition, String offset) {
        return DeadLetterAddress.of(kind, partition, offset).orElseThrow(NotFoundException::new);
    }
}
