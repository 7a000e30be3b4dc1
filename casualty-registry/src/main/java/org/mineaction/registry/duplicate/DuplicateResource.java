package org.mineaction.registry.duplicate;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mineaction.access.Caller;
import org.mineaction.http.Fields;
import org.mineaction.http.Parameters;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.Codes;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.request.Requests;

/** Incidents that are probably one, to be decided on. */
@Path("/registry/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class DuplicateResource {
    static final Set<String> PARAMETERS = Set.of("status", "limit", "after");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    private final DuplicateList list;

    DuplicateResource(DuplicateList list) {
        this.list = list;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        DuplicateStatus status = parameters.oneOf("status", List.of(DuplicateStatus.values()), DuplicateStatus.OPEN);
        int limit = parameters.number("limit", MAX_LIMIT, DEFAULT_LIMIT);
        long before = parameters.after(DuplicateResource::number, Long.MAX_VALUE);
        parameters.check();
        return list.page(status, limit, before).toResponse(uri);
    }

    @POST
    @Path("/{duplicateId}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    public ListedDuplicate resolve(
            byte[] body,
            @PathParam("duplicateId") String duplicateId,
            @Context RoutingContext call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Parameters.none(uri);
        String registrar = Caller.of(call).name();
        Fields fields = Requests.fields(body, headers);
        fields.required("decision", Codes.of(fields, "decision", Decision.class));
        fields.refuseOthers();
        fields.mistakes().check();
        long id = number(duplicateId)
                .orElseThrow(() -> new RefusedException(RegistryMistake.NO_SUCH_DUPLICATE, "There is no such pair."));
        return list.areDistinct(id, registrar);
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
