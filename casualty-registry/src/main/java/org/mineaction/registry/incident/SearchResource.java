package org.mineaction.registry.incident;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.mineaction.access.Caller;
import org.mineaction.http.Parameters;
import org.mineaction.registry.access.Purpose;
import org.mineaction.registry.access.Reader;
import org.mineaction.registry.draft.SearchForm;
import org.mineaction.registry.request.Requests;

/** Looks for people by name: by POST, because addresses are written to logs on their way. */
@Path(SearchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    static final String PATH = IncidentResource.PATH + "/searches";

    private final SearchForm form;
    private final NameSearch search;

    SearchResource(SearchForm form, NameSearch search) {
        this.form = form;
        this.search = search;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response search(
            byte[] body, @Context RoutingContext call, @Context HttpHeaders headers, @Context UriInfo uri) {
        Parameters.none(uri);
        String registrar = Caller.of(call).name();
        SearchForm.Search<Purpose> asked = form.read(Requests.fields(body, headers), Purpose.class);
        return Response.ok(search.search(asked.name(), new Reader(registrar, asked.purpose())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
