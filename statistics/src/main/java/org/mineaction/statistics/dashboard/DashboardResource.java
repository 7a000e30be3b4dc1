package org.mineaction.statistics.dashboard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.page.Reception;
import org.mineaction.statistics.page.Visit;

/** The page that everybody looks at. */
@Path("/")
public final class DashboardResource {
    private final DashboardQuery query;
    private final SharedPages pages;
    private final PageWriting writing;
    private final Reception reception;
    private final Gazetteer gazetteer;
    private final LocalDate ceasefire;
    private final Clock clock;

    DashboardResource(
            DashboardQuery query,
            SharedPages pages,
            PageWriting writing,
            Reception reception,
            Gazetteer gazetteer,
            LedgerConfig config,
            Clock clock) {
        this.query = query;
        this.pages = pages;
        this.writing = writing;
        this.reception = reception;
        this.gazetteer = gazetteer;
        this.ceasefire = config.ceasefire();
        this.clock = clock;
    }

    @GET
    @Produces(WebPage.MEDIA_TYPE)
    public Response dashboard(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return reception.answer(new Visit(uri, headers, request), language -> page(uri, language));
    }

    private WebPage page(UriInfo uri, Language language) throws SQLException {
        Instant now = clock.instant();
        View view = View.read(uri, gazetteer, ceasefire, now, language);
        return pages.of(view.address(), () -> Reception.page(writing.html(query.ask(view), now), view.language()));
    }
}
