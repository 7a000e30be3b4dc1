package org.mineaction.statistics.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.ProblemMappers;
import org.mineaction.http.RefusedException;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.Language;

/** Answers readers with pages. What cannot be shown they are told in words, for whoever is here is a person. */
@Singleton
public final class Reception {
    private static final int BAD_REQUEST = Response.Status.BAD_REQUEST.getStatusCode();
    private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();
    private static final int AWAY = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();

    private final MistakeWriting mistakes;
    private final ProblemMappers problems;
    private final Gazetteer gazetteer;

    Reception(MistakeWriting mistakes, ProblemMappers problems, Gazetteer gazetteer) {
        this.mistakes = mistakes;
        this.problems = problems;
        this.gazetteer = gazetteer;
    }

    /** Writes a page. */
    @FunctionalInterface
    public interface Writing {
        /**
         * The page in a language.
         *
         * @throws RefusedException when parameters of its address are wrong
         * @throws NotFoundException when there is nothing at its address
         */
        WebPage page(Language language) throws SQLException;
    }

    /** The answer with a page in the reader's language, or with what is said in its place. */
    public Response answer(Visit visit, Writing page) {
        Language language = visit.language(gazetteer);
        try {
            return page.page(language).answer(visit.request(), visit.headers());
        } catch (RefusedException e) {
            return page(mistakes.wrongAddress(e.mistakes(), language), language).failure(BAD_REQUEST, visit.headers());
        } catch (NotFoundException e) {
            return page(mistakes.notThere(language), language).failure(NOT_FOUND, visit.headers());
        } catch (SQLException e) {
            return failure(e, language, visit);
        }
    }

    private Response failure(SQLException failure, Language language, Visit visit) {
        Response problem = problems.unexpected(failure);
        int status = problem.getStatus();
        String html = status == AWAY ? mistakes.away(language) : mistakes.failure(language);
        return Response.fromResponse(page(html, language).failure(status, visit.headers()))
                .header(HttpHeaders.RETRY_AFTER, problem.getHeaderString(HttpHeaders.RETRY_AFTER))
                .build();
    }

    /** A page as it travels. */
    public static WebPage page(String html, Language language) {
        return new WebPage(language.code(), html);
    }
}
