package org.mineaction.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** What a body says that it is. */
public final class ContentType {
    private ContentType() {}

    /** Refuses a body whose type was not named, or whose character set is not UTF-8. */
    public static void check(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw new RefusedException(RequestMistake.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type is required.");
        }
        String charset = type.getParameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
        if (!charset.equals("utf-8") && !charset.equals("utf8") && !charset.equals("us-ascii")) {
            throw new RefusedException(RequestMistake.UNSUPPORTED_MEDIA_TYPE, "The character set must be UTF-8.");
        }
    }
}
