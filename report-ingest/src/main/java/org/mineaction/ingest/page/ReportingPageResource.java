package org.mineaction.ingest.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.mineaction.http.WebPage;

/** The page on which people report by hand, and the files it loads. */
@Path(ReportingPageResource.PATH)
public final class ReportingPageResource {
    /** Beside the calls, so that the page finds them, and what it loads, wherever the public reaches this service. */
    static final String PATH = "/ingest/v1/form";

    private final ReportingPages pages;

    ReportingPageResource(ReportingPages pages) {
        this.pages = pages;
    }

    /** The page, in the language asked for or the reader's. */
    @GET
    @Produces(WebPage.MEDIA_TYPE)
    public Response page(@QueryParam("lang") String language, @Context HttpHeaders headers, @Context Request request) {
        return pages.in(WebPage.language(language, headers.getAcceptableLanguages(), PageTexts.LANGUAGES))
                .answer(request, headers);
    }

    /** A file that it loads. */
    @GET
    @Path("{hash}/{file}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("hash") String hash,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        return pages.assets().answer(hash, file, accepted);
    }
}
