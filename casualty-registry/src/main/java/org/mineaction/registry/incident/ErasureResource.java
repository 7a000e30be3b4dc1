package org.mineaction.registry.incident;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.mineaction.access.Caller;
import org.mineaction.http.Fields;
import org.mineaction.http.Parameters;
import org.mineaction.http.Strict;
import org.mineaction.registry.erasure.ErasureReason;
import org.mineaction.registry.request.Codes;
import org.mineaction.registry.request.Requests;

/** Erases what is known of a person. */
@Path("/registry/v1/incidents/{incidentId}/casualties/{casualtyId}/erasure")
public final class ErasureResource {
    private final IncidentRegister register;

    ErasureResource(IncidentRegister register) {
        this.register = register;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void erase(
            byte[] body,
            @PathParam("incidentId") String incidentId,
            @PathParam("casualtyId") String casualtyId,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Parameters.none(uri);
        UUID incident = Strict.id(incidentId);
        UUID casualty = Strict.id(casualtyId);
        String registrar = Caller.of(call).name();
        Fields fields = Requests.fields(body, headers);
        ErasureReason reason = fields.required("reason", Codes.of(fields, "reason", ErasureReason.class));
        fields.refuseOthers();
        fields.mistakes().check();
        register.erase(incident, casualty, reason, registrar);
    }
}
