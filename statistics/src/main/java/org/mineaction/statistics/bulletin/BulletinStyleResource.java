package org.mineaction.statistics.bulletin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Paths;

/** How pages of bulletins look. At an address that never changes: the pages of issued bulletins are kept with it. */
@Path(Paths.STYLE)
public final class BulletinStyleResource {
    private static final String FILE = "/bulletin/bulletin.css";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final byte[] style = read();

    private static byte[] read() {
        try (InputStream file = BulletinStyleResource.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style sheet. */
    @GET
    @Produces("text/css;charset=UTF-8")
    public Response style(@Context UriInfo uri) {
        Parameters.none(uri);
        return Response.ok(style).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR).build();
    }
}
