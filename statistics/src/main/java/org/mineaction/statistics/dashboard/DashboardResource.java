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
import org.mineaction.http.ProblemMappers;
import org.mineaction.http.RefusedException;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.LedgerConfig;

/** The page that everybody looks at. What it cannot show it says in words, for whoever is here is a person. */
@Path("/")
public final class DashboardResource {
    private static final int BAD_REQUEST = Response.Status.BAD_REQUEST.getStatusCode();

    private final DashboardQuery query;
    private final SharedPages pages;
    private final PageWriting writing;
    private final MistakeWriting mistakes;
    private final ProblemMappers problems;
    private final Gazetteer gazetteer;
    private final LocalDate ceasefire;
    private final Clock clock;

    DashboardResource(
            DashboardQuery query,
            SharedPages pages,
            PageWriting writing,
            MistakeWriting mistakes,
            ProblemMappers problems,
            Gazetteer gazetteer,
            LedgerConfig config,
            Clock clock) {
        this.query = query;
        this.pages = pages;
        this.writing = writing;
        this.mistakes = mistakes;
        this.problems = problems;
        this.gazetteer = gazetteer;
        this.ceasefire = config.ceasefire();
        this.clock = clock;
    }

    @GET
    @Produces(WebPage.MEDIA_TYPE)
    public Response dashboard(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Language preferred = Language.firstOf(headers.getAcceptableLanguages(), gazetteer);
        Instant now = clock.instant();
        try {
            View view = View.read(uri, gazetteer, ceasefire, now, preferred);
            return page(view, now, request, headers);
        } catch (RefusedException e) {
            Language language = asked(uri, preferred);
            return page(mistakes.wrongAddress(e.mistakes(), language), language).failure(BAD_REQUEST, headers);
        }
    }

    private Response page(View view, Instant now, Request request, HttpHeaders headers) {
        try {
            return pages.of(view.address(), () -> page(writing.html(query.ask(view), now), view.language()))
                    .answer(request, headers);
        } catch (SQLException e) {
            Response problem = problems.unexpected(e);
            String html = mistakes.failure(problem.getStatus(), view.language());
            return Response.fromResponse(page(html, view.language()).failure(problem.getStatus(), headers))
                    .header(HttpHeaders.RETRY_AFTER, problem.getHeaderString(HttpHeaders.RETRY_AFTER))
                    .build();
        }
    }

    /** The language of an address that is wrong otherwise. */
    private Language asked(UriInfo uri, Language preferred) {
        String code = uri.getQueryParameters().getFirst("lang");
        return code == null ? preferred : Language.find(code, gazetteer).orElse(preferred);
    }

    private static WebPage page(String html, Language language) {
        return new WebPage(language.code(), html);
    }
}
