package org.mineaction.registry.incident;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mineaction.access.Caller;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.http.Fields;
import org.mineaction.http.Parameters;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;
import org.mineaction.http.Strict;
import org.mineaction.registry.RegistryConfig;
import org.mineaction.registry.access.Purpose;
import org.mineaction.registry.access.Reader;
import org.mineaction.registry.draft.IncidentDraft;
import org.mineaction.registry.draft.IncidentForm;
import org.mineaction.registry.request.Codes;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.request.Requests;
import org.mineaction.registry.request.RevisionCondition;

/** Incidents, over HTTP. */
@Path(IncidentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentResource {
    public static final String PATH = "/registry/v1/incidents";

    private final IncidentForm form;
    private final IncidentRegister register;
    private final IncidentReading reading;
    private final Gazetteer gazetteer;
    private final RegistryConfig config;
    private final Clock clock;

    IncidentResource(
            IncidentForm form,
            IncidentRegister register,
            IncidentReading reading,
            Gazetteer gazetteer,
            RegistryConfig config,
            Clock clock) {
        this.form = form;
        this.register = register;
        this.reading = reading;
        this.gazetteer = gazetteer;
        this.config = config;
        this.clock = clock;
    }

    /** Records an incident. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            byte[] body, @Context RoutingContext call, @Context HttpHeaders headers, @Context UriInfo uri) {
        Parameters.none(uri);
        String registrar = Caller.of(call).name();
        UUID ofKey = Requests.ofIdempotencyKey(headers);
        IncidentDraft draft = form.read(Requests.fields(body, headers));
        UUID id = draft.incidentId() == null ? ofKey : draft.incidentId();
        Written written = register.record(id, draft, registrar);
        Response answer = answer(written.incident());
        return !written.isNew()
                ? answer
                : Response.fromResponse(answer)
                        .status(Response.Status.CREATED)
                        // Relative to the address the caller sees, which may be a proxy's.
                        .header(
                                HttpHeaders.LOCATION,
                                PATH + "/" + written.incident().incidentId())
                        .build();
    }

    /** Gives an incident new content. */
    @PUT
    @Path("/{incidentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response amend(
            byte[] body,
            @PathParam("incidentId") String incidentId,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Parameters.none(uri);
        UUID id = Strict.id(incidentId);
        String registrar = Caller.of(call).name();
        RevisionCondition condition = Requests.ifMatch(headers);
        if (condition == null) {
            throw new RefusedException(
                    RegistryMistake.IF_MATCH_REQUIRED,
                    "An amendment needs the header If-Match with the ETag of the incident as it was read.");
        }
        IncidentDraft draft = form.read(Requests.fields(body, headers));
        if (draft.incidentId() != null && !draft.incidentId().equals(id)) {
            throw new RefusedException(
                    RequestMistake.IDENTITY_MISMATCH, "incidentId must be the id in the address, or left out.");
        }
        return answer(register.amend(id, condition, draft, registrar));
    }

    /** Lets an incident count nothing. */
    @POST
    @Path("/{incidentId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            byte[] body,
            @PathParam("incidentId") String incidentId,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Parameters.none(uri);
        UUID id = Strict.id(incidentId);
        String registrar = Caller.of(call).name();
        Fields fields = Requests.fields(body, headers);
        WithdrawalReason reason =
                fields.required("reason", Codes.of(fields, "reason", WithdrawalReason.LIST, WithdrawalReason::code));
        fields.refuseOthers();
        fields.mistakes().check();
        RevisionCondition condition = Requests.ifMatch(headers);
        return answer(register.withdraw(id, condition, reason, registrar));
    }

    private static Response answer(IncidentAnswer incident) {
        return Response.ok(incident)
                .header(HttpHeaders.ETAG, RevisionCondition.tag(incident.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The incidents of a period, in pages. */
    @GET
    public Response list(@Context UriInfo uri) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Report.ZONE);
        Parameters parameters = new Parameters(uri, ListRequest.PARAMETERS);
        return reading.page(ListRequest.read(parameters, gazetteer, config.ceasefire(), today))
                .toResponse(uri);
    }

    /** One incident; with personal data for a purpose. */
    @GET
    @Path("/{incidentId}")
    public Response one(
            @PathParam("incidentId") String incidentId,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, Set.of("purpose"));
        Purpose purpose = parameters.oneOf("purpose", List.of(Purpose.values()), null);
        parameters.check();
        UUID id = Strict.id(incidentId);
        return answer(
                purpose == null
                        ? reading.one(id)
                        : reading.one(id, new Reader(Caller.of(call).name(), purpose)));
    }

    /** Every version of an incident. */
    @GET
    @Path("/{incidentId}/history")
    public History history(@PathParam("incidentId") String incidentId, @Context UriInfo uri) {
        Parameters.none(uri);
        return reading.history(Strict.id(incidentId));
    }
}
