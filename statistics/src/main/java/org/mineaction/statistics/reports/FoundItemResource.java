package org.mineaction.statistics.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.statistics.problem.Parameters;

/** The reports behind the figures, and whether one counted. */
@Path("/statistics/v1/found-items")
@Produces(MediaType.APPLICATION_JSON)
public final class FoundItemResource {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final FoundItemQuery query;
    private final Gazetteer gazetteer;
    private final Clock clock;

    FoundItemResource(FoundItemQuery query, Gazetteer gazetteer, Clock clock) {
        this.query = query;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GET
    public Response list(@Context UriInfo uri) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Report.ZONE);
        Page page = query.list(ListRequest.read(new Parameters(uri, ListRequest.PARAMETERS), gazetteer, today));
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + next(uri, page.next()) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** Relative, because the host the caller sees may be a proxy's. */
    private static String next(UriInfo uri, String after) {
        URI next = uri.getRequestUriBuilder().replaceQueryParam("after", after).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    @GET
    @Path("/{reportId}")
    public PublishedReport one(@PathParam("reportId") String reportId, @Context UriInfo uri) throws SQLException {
        Parameters parameters = new Parameters(uri, Set.of());
        if (!UUID_TEXT.matcher(reportId).matches()) {
            parameters.refuse("reportId", "invalid-uuid", "A report's id is a UUID.");
        }
        parameters.check();
        return query.find(UUID.fromString(reportId)).orElseThrow(NotFoundException::new);
    }
}
