package org.mineaction.statistics;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Which form of an answer whoever asks prefers. */
public final class Accepted {
    private Accepted() {}

    /**
     * The form that fits what is accepted first, whatever parameters it has; whoever does not care, or says nothing that can be read,
     * gets the first of them.
     */
    public static MediaType first(HttpHeaders headers, MediaType... forms) {
        for (MediaType accepted : accepted(headers)) {
            for (MediaType form : List.of(forms)) {
                if (accepted.isCompatible(form)) {
                    return form;
                }
            }
        }
        return forms[0];
    }

    /** An answer of which there are other forms. */
    public static Response varied(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The framework, which has found a method for this header, cannot always read it a second time: not when it is empty. */
    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
