package org.mineaction.ingest;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.mineaction.access.Caller;
import org.mineaction.contract.Content;
import org.mineaction.contract.TraceHeader;
import org.mineaction.http.Parameters;
import org.mineaction.http.Strict;

/**
 * Reports of one kind, over HTTP; a subclass gives the path.
 *
 * @param <C> what such a report says
 */
public abstract class ReportResource<C extends Content> {
    private final Intake<C> intake;
    private final Answers answers;
    private final Workers workers;

    ReportResource(Intake<C> intake, Answers answers, Workers workers) {
        this.intake = intake;
        this.answers = answers;
        this.workers = workers;
    }

    /** One first report. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> report(
            byte[] body,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return one(body, call, headers, uri, (form, fields) -> form.first(fields, idempotencyKey));
    }

    /** A later revision of one report, in full. */
    @PUT
    @Path("{reportId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> amend(
            byte[] body,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("reportId") String reportId) {
        UUID id = Strict.id(reportId);
        return one(body, call, headers, uri, (form, fields) -> form.amendment(fields, id));
    }

    /** The withdrawal of one report. */
    @POST
    @Path("{reportId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> withdraw(
            byte[] body,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("reportId") String reportId) {
        UUID id = Strict.id(reportId);
        return one(body, call, headers, uri, (form, fields) -> form.withdrawal(fields, id));
    }

    private CompletionStage<Response> one(
            byte[] body, RoutingContext call, HttpHeaders headers, UriInfo uri, Intake.Reading<C> reading) {
        Parameters.none(uri);
        Sender sender = Sender.of(Caller.of(call));
        return workers.read(
                        body,
                        RequestBody.isPacked(headers),
                        () -> intake.one(RequestBody.of(body, headers, call), sender, reading, traceParent(headers)))
                .thenApply(answers::accepted);
    }

    /** Many reports of any revision, and withdrawals. */
    @POST
    @Path("batch")
    @Blocking
    @Consumes({BatchFormat.NDJSON, MediaType.APPLICATION_JSON, BatchFormat.CSV})
    public CompletionStage<Response> batch(
            byte[] body, @Context RoutingContext call, @Context HttpHeaders headers, @Context UriInfo uri) {
        BatchCall wanted = BatchCall.of(uri);
        Sender sender = Sender.of(Caller.of(call));
        BatchFormat format = BatchFormat.of(headers, intake.csv());
        return intake.batch(RequestBody.of(body, headers, call), sender, format, wanted, traceParent(headers))
                .thenApply(answer -> Answers.batch(answer, wanted.dryRun()));
    }

    private static String traceParent(HttpHeaders headers) {
        return headers.getHeaderString(TraceHeader.NAME);
    }
}
