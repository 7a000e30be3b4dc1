package org.mineaction.statistics.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.mineaction.contract.Content;
import org.mineaction.http.Parameters;
import org.mineaction.http.Strict;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.Accepted;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.page.Reception;
import org.mineaction.statistics.page.Visit;

/**
 * The reports of one kind behind the figures, and whether one counted; a subclass gives the path.
 *
 * @param <C> the kind of content
 */
public abstract class ReportResource<C extends Content> {
    static final Set<String> PARAMETERS_OF_ONE = Set.of(Language.PARAMETER);

    private final PublicKind<C> kind;
    private final ReportQuery<C> query;
    private final Reading reading;

    ReportResource(PublicKind<C> kind, Reading reading) {
        this.kind = kind;
        this.query = new ReportQuery<>(reading.database(), kind);
        this.reading = reading;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, WebPage.MEDIA_TYPE})
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request)
            throws SQLException {
        Visit visit = new Visit(uri, headers, request);
        Set<String> names = ListRequest.pageParameters(kind);
        if (visit.isOfAReader()) {
            return reading.reception().answer(visit, language -> {
                ListRequest list = read(Parameters.ofPage(uri, names));
                return Reception.page(reading.pages().list(language, kind, uri, list, query.list(list)), language);
            });
        }
        return json(query.list(read(new Parameters(uri, names))).toResponse(uri));
    }

    private ListRequest read(Parameters parameters) {
        checkLanguage(parameters);
        return ListRequest.read(
                kind, parameters, reading.gazetteer(), reading.clock().instant());
    }

    /** Also where it makes no difference, as in JSON. */
    private void checkLanguage(Parameters parameters) {
        var unused = Language.read(parameters, null, reading.gazetteer());
    }

    @GET
    @Path("/export.{suffix}")
    public Response export(@PathParam("suffix") String suffix, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, ListRequest.exportParameters(kind));
        ExportFormat format = ExportFormat.read(
                suffix, kind.hasPlaces() ? ExportFormat.OF_PLACES : ExportFormat.OF_TABLES, parameters);
        ListRequest all = ListRequest.read(
                kind, parameters, reading.gazetteer(), reading.clock().instant());
        return ReportExport.of(kind, new DistrictColumns(reading.gazetteer()), query, all.inLargePages())
                .toResponse(format, kind.table().kind().name() + "s");
    }

    @GET
    @Path("/{reportId}")
    @Produces({MediaType.APPLICATION_JSON, WebPage.MEDIA_TYPE})
    public Response one(
            @PathParam("reportId") String reportId,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request)
            throws SQLException {
        Visit visit = new Visit(uri, headers, request);
        if (visit.isOfAReader()) {
            return reading.reception().answer(visit, language -> {
                check(Parameters.ofPage(uri, PARAMETERS_OF_ONE));
                UUID id = Strict.uuid(reportId).orElseThrow(NotFoundException::new);
                return Reception.page(reading.pages().one(language, kind, uri, find(id)), language);
            });
        }
        check(new Parameters(uri, PARAMETERS_OF_ONE));
        return json(Response.ok(find(Strict.id(reportId))).build());
    }

    private static Response json(Response answer) {
        return Accepted.varied(Response.fromResponse(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    private void check(Parameters parameters) {
        checkLanguage(parameters);
        parameters.check();
    }

    private PublishedReport find(UUID id) throws SQLException {
        return query.find(id).orElseThrow(NotFoundException::new);
    }
}
