package org.mineaction.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next what to ask for {@code after} to get the next page; null on the last one
 * @param <T> what the list is of
 */
public record Page<T>(List<T> items, String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of the rows found, which are one more than asked for if there is a next one.
     *
     * @param item what is shown of a row
     * @param bookmark the place after a row
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> bookmark) {
        return new Page<>(
                rows.stream().limit(limit).map(item).toList(),
                rows.size() > limit ? bookmark.apply(rows.get(limit - 1)) : null);
    }

    /** The answer with this page and, as a link, the address of the next one. */
    public Response toResponse(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (next != null) {
            // Relative, because the host the caller sees may be a proxy's.
            URI following =
                    uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
            answer.header(
                    HttpHeaders.LINK, "<" + following.getRawPath() + "?" + following.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
