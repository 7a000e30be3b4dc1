package org.mineaction.statistics.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.Accepted;
import org.mineaction.statistics.Language;

/**
 * What somebody asks for.
 *
 * @param uri the address
 * @param headers what their browser or program says of them
 * @param request whether they have the page already
 */
public record Visit(UriInfo uri, HttpHeaders headers, Request request) {
    private static final MediaType HTML = MediaType.valueOf(WebPage.MEDIA_TYPE);

    /** Whether it is a page that is asked for; whoever does not say what they want gets what programs read. */
    public boolean isOfAReader() {
        return Accepted.first(headers, MediaType.APPLICATION_JSON_TYPE, HTML).equals(HTML);
    }

    /** The language asked for, if there are texts in it, else that of the browser. */
    Language language(Gazetteer gazetteer) {
        String asked = uri.getQueryParameters().getFirst(Language.PARAMETER);
        return Language.of(asked, headers.getAcceptableLanguages(), gazetteer);
    }
}
