package org.mineaction.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A page for people in a browser, as it travels: it may be kept and answered with again. Whatever else its address carries, it is shown: links
 * gather parameters on their way.
 */
public final class WebPage {
    /** The media type of pages. */
    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    static final String NO_SNIFFING = "nosniff";

    /**
     * Nothing from elsewhere and no script or style within the page, so that what somebody reported can never become either;
     * and no page of others around it.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private final String language;
    private final Packed html;
    private final EntityTag tag;

    /**
     * A page.
     *
     * @param language ISO 639-1 code of what it is written in
     * @param html the whole of it
     */
    public WebPage(String language, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        this.language = language;
        this.html = new Packed(bytes);
        // Weak, for it is packed or not on its way.
        this.tag = new EntityTag(UUID.nameUUIDFromBytes(bytes).toString(), true);
    }

    /**
     * The language of a page: the one asked for, else the first that the reader's browser names, else the first there is.
     *
     * @param asked ISO 639-1 code; null when none was asked for
     * @param accepted those that the browser names, the best first
     * @param known those there are pages in
     */
    public static String language(String asked, List<Locale> accepted, List<String> known) {
        if (asked != null && known.contains(asked)) {
            return asked;
        }
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(known::contains)
                .findFirst()
                .orElse(known.get(0));
    }

    /**
     * The answer with this page, or that the reader's copy is still good.
     *
     * @throws WebApplicationException when the request wants another than this one (If-Match)
     */
    public Response answer(Request request, HttpHeaders headers) {
        ResponseBuilder settled = request.evaluatePreconditions(tag);
        Response answer = manners(settled == null ? page(Response.Status.OK.getStatusCode(), headers) : settled)
                .tag(tag)
                .build();
        if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new WebApplicationException(answer);
        }
        return answer;
    }

    /** The answer with this page in place of one that cannot be shown. */
    public Response failure(int status, HttpHeaders headers) {
        return manners(page(status, headers)).build();
    }

    private ResponseBuilder page(int status, HttpHeaders headers) {
        return html.into(
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)),
                headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    private ResponseBuilder manners(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
}
