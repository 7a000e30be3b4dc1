package org.mineaction.endtoend;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.mineaction.local.LocalTokens;

/** Who the tests are to the services: somebody who may do everything, and is to the end of any clock. */
public final class Bearer {
    /** The account. */
    public static final String NAME = "tests";

    private static final String HEADER = "Authorization";
    private static final Duration LONG = Duration.ofDays(3650);
    private static final String EVERYTHING =
            "Bearer " + LocalTokens.shared().of(NAME, "T", LONG, "editor", "analyst", "registrar", "operator");

    /** The same as a line of a request's head. */
    public static final String LINE = HEADER + ": " + EVERYTHING;

    private Bearer() {}

    /** The token of another account, as people are given one. */
    public static String token(String name, String team, String... roles) {
        return LocalTokens.shared().of(name, team, LONG, roles);
    }

    /** The request with a token of somebody who may do everything, unless it says itself who calls. */
    public static HttpRequest.Builder sign(HttpRequest.Builder request) {
        boolean isSigned = request.build().headers().firstValue(HEADER).isPresent();
        return isSigned ? request : request.setHeader(HEADER, EVERYTHING);
    }

    /** The request with a token of another account. */
    public static HttpRequest.Builder sign(HttpRequest.Builder request, String name, String team, String... roles) {
        return request.setHeader(HEADER, "Bearer " + token(name, team, roles));
    }
}
