package org.mineaction.statistics.bulletin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Fields;
import org.mineaction.http.JsonBody;
import org.mineaction.http.Mistake;
import org.mineaction.http.Page;
import org.mineaction.http.Parameters;
import org.mineaction.http.RequestMistake;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.Accepted;
import org.mineaction.statistics.AsOf;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.export.ExportFormat;

/** The bulletin of any period, and those that were issued: figures, the statement in words, or a page to print. */
@Path("/statistics/v1")
public final class BulletinResource {
    static final Set<String> PARAMETERS = Set.of("from", "to", "lang", "asOf");
    static final Set<String> LIST_PARAMETERS = Set.of("limit", "after");
    static final Set<String> FILE_PARAMETERS = ExportFormat.parametersWith(LIST_PARAMETERS);
    static final Set<String> ISSUED_PARAMETERS = Set.of("lang");

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final MediaType JSON_TYPE = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType TEXT_TYPE = MediaType.valueOf(TEXT);
    private static final MediaType HTML_TYPE = MediaType.valueOf(WebPage.MEDIA_TYPE);
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final int MOST = 100;
    private static final int MOST_MISTAKES = 10;

    private final BulletinQuery query;
    private final BulletinIssuer issuer;
    private final IssuedBulletins issued;
    private final BulletinWriting writing;
    private final BulletinExport export;
    private final Gazetteer gazetteer;
    private final Clock clock;

    BulletinResource(
            BulletinQuery query,
            BulletinIssuer issuer,
            IssuedBulletins issued,
            BulletinWriting writing,
            BulletinExport export,
            Gazetteer gazetteer,
            Clock clock) {
        this.query = query;
        this.issuer = issuer;
        this.issued = issued;
        this.writing = writing;
        this.export = export;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GET
    @Path("/bulletin")
    @Produces({MediaType.APPLICATION_JSON, TEXT, WebPage.MEDIA_TYPE})
    public Response bulletin(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request)
            throws SQLException {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        Instant now = clock.instant();
        Period period = Period.read(parameters, FoundItem.EARLIEST, now);
        Language language = language(parameters);
        Instant asOf = AsOf.read(parameters, now);
        parameters.check();
        Bulletin bulletin = query.ask(period, asOf);
        MediaType form = Accepted.first(headers, JSON_TYPE, TEXT_TYPE, HTML_TYPE);
        if (form.equals(TEXT_TYPE)) {
            return answer(writing.text(bulletin, language), form, language, request, headers);
        }
        return answer(
                form.equals(HTML_TYPE) ? writing.page(bulletin, language) : bulletin, form, language, request, headers);
    }

    private Language language(Parameters parameters) {
        return Language.read(parameters, Language.english(gazetteer), gazetteer);
    }

    private static Response answer(
            Object written, MediaType form, Language language, Request request, HttpHeaders headers) {
        Response answer = form.equals(HTML_TYPE)
                ? new WebPage(language.code(), (String) written).answer(request, headers)
                : Response.ok(written, form)
                        .header(HttpHeaders.CONTENT_LANGUAGE, form.equals(JSON_TYPE) ? null : language.code())
                        .build();
        return Accepted.varied(answer);
    }

    @POST
    @Path("/bulletins")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response issue(byte[] body, @Context UriInfo uri) throws SQLException {
        Parameters.none(uri);
        Fields fields = new Fields(
                JsonBody.object(body),
                MOST_MISTAKES,
                (at, name) -> Mistake.at(at, RequestMistake.UNKNOWN_FIELD, "There is no such field here."));
        LocalDate from = fields.required("from", fields.date("from"));
        LocalDate to = fields.required("to", fields.date("to"));
        Instant now = clock.instant();
        String asOf = fields.text("asOf");
        Instant instant = asOf == null ? null : AsOf.read(asOf, now).orElse(null);
        if (asOf != null && instant == null) {
            fields.wrong("asOf", RequestMistake.OUT_OF_RANGE, "must be " + AsOf.RULE);
        }
        if (from != null && to != null && from.isAfter(to)) {
            fields.wrong("from", RequestMistake.OUT_OF_RANGE, "must not be after the end of the period");
        }
        fields.refuseOthers();
        fields.mistakes().check();
        BulletinIssuer.Issued bulletin = issuer.issue(new Period(from, to), instant);
        return Response.status(bulletin.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.LOCATION, Paths.bulletin(bulletin.number()))
                .entity(bulletin.answer())
                .build();
    }

    @GET
    @Path("/bulletins")
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, LIST_PARAMETERS);
        int limit = parameters.number("limit", MOST, MOST);
        int before = parameters.after(BulletinResource::number, Integer.MAX_VALUE);
        parameters.check();
        return Page.of(
                        issued.before(before, limit + 1),
                        limit,
                        Function.identity(),
                        bulletin -> String.valueOf(bulletin.number()))
                .toResponse(uri);
    }

    @GET
    @Path("/bulletins/export.{suffix}")
    @Produces(MediaType.WILDCARD)
    public Response export(@PathParam("suffix") String suffix, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, FILE_PARAMETERS);
        ExportFormat format = ExportFormat.read(suffix, ExportFormat.OF_TABLES, parameters);
        parameters.check();
        return export.file().toResponse(format, "bulletins");
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @GET
    @Path("/bulletins/{number}")
    @Produces({MediaType.APPLICATION_JSON, TEXT, WebPage.MEDIA_TYPE})
    public Response issued(
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request)
            throws SQLException {
        Parameters parameters = new Parameters(uri, ISSUED_PARAMETERS);
        Language language = language(parameters);
        parameters.check();
        int one = number(number).orElseThrow(NotFoundException::new);
        MediaType form = Accepted.first(headers, JSON_TYPE, TEXT_TYPE, HTML_TYPE);
        Optional<String> written;
        if (form.equals(TEXT_TYPE)) {
            written = issued.text(one, language);
        } else {
            written = form.equals(HTML_TYPE) ? issued.page(one, language) : issued.answer(one);
        }
        return answer(written.orElseThrow(NotFoundException::new), form, language, request, headers);
    }
}
