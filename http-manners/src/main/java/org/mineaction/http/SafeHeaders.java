package org.mineaction.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What every answer tells a browser: that it is what it says it is, that nothing is to be loaded or framed, and that no page of others
 * may have it. Pages say what they load themselves ({@link WebPage}). Totals are public, but not for scripts of other pages: there
 * is no CORS, and whoever shows figures elsewhere asks for them from a server of their own.
 */
@Singleton
final class SafeHeaders {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    /** The page to try calls on, which comes with the framework, has scripts and styles within it. */
    private static final String TRIAL_PAGE = "/q/swagger-ui";

    private static final CharSequence OF_TRIAL_PAGE = HttpHeaders.createOptimized(
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'");

    private static final CharSequence SNIFFING = HttpHeaders.createOptimized(WebPage.CONTENT_TYPE_OPTIONS);
    private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized(WebPage.NO_SNIFFING);
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence FRAMES = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence NO_FRAMES = HttpHeaders.createOptimized("DENY");
    private static final CharSequence RESOURCES = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence OF_OURS_ALONE = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    /** A year. Browsers heed it only where it came over TLS. */
    private static final CharSequence ENCRYPTED_FROM_NOW_ON = HttpHeaders.createOptimized("max-age=31536000");

    void open(@Observes Filters filters) {
        filters.register(this::add, FilterOrder.HEADERS);
    }

    void add(RoutingContext call) {
        call.addHeadersEndHandler(ended -> complete(call));
        call.next();
    }

    /** When the answer is whole: a second policy beside that of a page would forbid what the page's allows. */
    private static void complete(RoutingContext call) {
        MultiMap headers = call.response()
                .headers()
                .set(SNIFFING, NO_SNIFFING)
                .set(REFERRER, NO_REFERRER)
                .set(FRAMES, NO_FRAMES)
                .set(RESOURCES, OF_OURS_ALONE);
        if (!headers.contains(POLICY)) {
            boolean isTrial =
                    call.request().path() != null && call.request().path().startsWith(TRIAL_PAGE);
            headers.set(POLICY, isTrial ? OF_TRIAL_PAGE : NOTHING);
        }
        if ("https".equals(call.request().scheme())) {
            headers.set(TRANSPORT, ENCRYPTED_FROM_NOW_ON);
        }
    }
}
