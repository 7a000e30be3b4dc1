package org.mineaction.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An answer that says what went wrong (RFC 9457).
 *
 * @param type a URN made of the code
 * @param title the kind of problem, for a person
 * @param status the HTTP status
 * @param code stable, for programs
 * @param detail this very problem, for a person; null when the title says it all
 * @param errors every mistake found
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, String detail, List<Mistake> errors) {
    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The most mistakes listed in one answer: one for every line that any batch can have. */
    public static final int MOST_MISTAKES = 10_000;

    private static final int FORBIDDEN = 403;

    /** A problem that is no mistake in the request, or one told by its status alone. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(urn(code), title, status, code, detail, List.of());
    }

    private static String urn(String code) {
        return "urn:mine-action-ledger:problem:" + code;
    }

    /** The problem of a request with these mistakes, of which there is at least one. The gravest decides the status. */
    public static Problem of(List<Mistake> mistakes) {
        Mistake first = mistakes.get(0);
        boolean alike = mistakes.stream().allMatch(mistake -> mistake.what() == first.what());
        String code = alike ? first.what().text() : "several-mistakes";
        return new Problem(
                urn(code), "The request cannot be met as it is", status(mistakes), code, detail(mistakes), mistakes);
    }

    private static String detail(List<Mistake> mistakes) {
        if (mistakes.size() == 1) {
            return mistakes.get(0).detail();
        }
        return mistakes.size() < MOST_MISTAKES
                ? mistakes.size() + " mistakes, listed under errors."
                : mistakes.size() + " mistakes and perhaps more; these are listed under errors.";
    }

    /** A batch that could be read answers 422 whatever is wrong in its lines, unless a line is not the sender's to send. */
    private static int status(List<Mistake> mistakes) {
        if (mistakes.stream().anyMatch(mistake -> mistake.line() != null)) {
            return mistakes.stream().anyMatch(mistake -> mistake.what().status() == FORBIDDEN) ? FORBIDDEN : 422;
        }
        return mistakes.stream()
                .mapToInt(mistake -> mistake.what().status())
                .min()
                .orElseThrow();
    }

    /** The answer with this document. */
    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** The answer with this document, to be asked for again after so many seconds. */
    public Response toResponse(long retryAfterSeconds) {
        return Response.fromResponse(toResponse())
                .header(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
                .build();
    }
}
