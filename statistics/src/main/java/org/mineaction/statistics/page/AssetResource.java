package org.mineaction.statistics.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.mineaction.http.Parameters;

/** The files that pages load. They never change: a file that does has another address. */
@Path("/assets")
public final class AssetResource {
    private final PageFiles files;

    AssetResource(PageFiles files) {
        this.files = files;
    }

    @GET
    @Path("/{hash}/{file}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("hash") String hash,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted,
            @Context UriInfo uri) {
        Parameters.none(uri);
        return files.answer(hash, file, accepted);
    }
}
