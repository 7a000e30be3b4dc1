package org.mineaction.registry.request;

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
record Problem(String type, String title, int status, String code, String detail, List<Mistake> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String title, String detail) {
        return new Problem(urn(code), title, status, code, detail, List.of());
    }

    /** The problem of a request with these mistakes, of which there is at least one. The gravest decides the status. */
    static Problem of(List<Mistake> mistakes) {
        Mistake first = mistakes.get(0);
        boolean alike = mistakes.stream().allMatch(mistake -> mistake.what() == first.what());
        String code = alike ? first.what().text() : "several-mistakes";
        String detail = mistakes.size() == 1 ? first.detail() : mistakes.size() + " mistakes, listed under errors.";
        int status = mistakes.stream()
                .mapToInt(mistake -> mistake.what().status())
                .min()
                .orElseThrow();
        return new Problem(urn(code), "The request cannot be met as it is", status, code, detail, mistakes);
    }

    private static String urn(String code) {
        return "urn:mine-action-ledger:problem:" + code;
    }

    Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    Response toResponse(long retryAfterSeconds) {
        return Response.fromResponse(toResponse())
                .header(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
                .build();
    }
}
