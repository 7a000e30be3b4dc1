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
import org.mineaction.contract.Content;
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
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context RoutingContext call,
            @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return one(body, headers, uri, call, (form, fields) -> form.first(fields, idempotencyKey));
    }

    /** A later revision of one report, in full. */
    @PUT
    @Path("{reportId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> amend(
            byte[] body, @Context HttpHeaders headers, @Context UriInfo uri, @Context RoutingContext call, @PathParam("reportId") String reportId) {
        UUID id = Strict.id(reportId);
        return one(body, headers, uri, call, (form, fields) -> form.amendment(fields, id));
    }

    /** The withdrawal of one report. */
    @POST
    @Path("{reportId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> withdraw(
            byte[] body, @Context HttpHeaders headers, @Context UriInfo uri, @Context RoutingContext call, @PathParam("reportId") String reportId) {
        UUID id = Strict.id(reportId);
        return one(body, headers, uri, call, (form, fields) -> form.withdrawal(fields, id));
    }

    private CompletionStage<Response> one(byte[] body, HttpHeaders headers, UriInfo uri, RoutingContext call, Intake.Reading<C> reading) {
        Parameters.none(uri);
        return workers.read(
                        body, RequestBody.isPacked(headers), () -> intake.one(RequestBody.of(body, headers, call), reading))
                .thenApply(answers::accepted);
    }

    /** Many reports of any revision, and withdrawals. */
    @POST
    @Path("batch")
    @Blocking
    @Consumes({BatchFormat.NDJSON, MediaType.APPLICATION_JSON, BatchFormat.CSV})
    public CompletionStage<Response> batch(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri, @Context RoutingContext call) {
        BatchCall how = BatchCall.of(uri);
        BatchFormat format = BatchFormat.of(headers, intake.csv());
        return intake.batch(RequestBody.of(body, headers, call), format, how.skipInvalid(), how.dryRun())
                .thenApply(answer -> Answers.batch(answer, how.dryRun()));
    }
}
