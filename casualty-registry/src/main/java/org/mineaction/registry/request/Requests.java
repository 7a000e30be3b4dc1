package org.mineaction.registry.request;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineaction.contract.Text;
import org.mineaction.http.ContentType;
import org.mineaction.http.Fields;
import org.mineaction.http.JsonBody;
import org.mineaction.http.Mistake;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

/** What all calls read from a request in the same way. */
public final class Requests {
    /** More would only fill the answer. */
    private static final int MOST_MISTAKES = 100;

    private static final Pattern LIKE_A_FIELD = Pattern.compile("[a-z][A-Za-z]{0,29}");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 128;
    // It must never change: what is resent is recognised by it.
    private static final UUID NAMESPACE = UUID.fromString("0f3f9f6e-8c43-5f0a-9d35-2f6f5b0f7a11");
    private static final Pattern TAGS = Pattern.compile("\\s*((W/)?\"[\\x21\\x23-\\x7E]*\"\\s*(,\\s*|$))+");
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private Requests() {}

    /** The fields of a body whose type and character set were named. */
    public static Fields fields(byte[] body, HttpHeaders headers) {
        ContentType.check(headers);
        if (headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new RefusedException(RequestMistake.UNSUPPORTED_MEDIA_TYPE, "The body must not be packed.");
        }
        return fields(body);
    }

    /** The fields of a body that is JSON. */
    public static Fields fields(byte[] body) {
        return new Fields(JsonBody.object(body), MOST_MISTAKES, Requests::unknownField);
    }

    /** By name only if it looks like a field's, for it may be a person's. */
    private static Mistake unknownField(String object, String name) {
        return LIKE_A_FIELD.matcher(name).matches()
                ? Mistake.of(object + "/" + name, RequestMistake.UNKNOWN_FIELD, "There is no field " + name + " here.")
                : Mistake.of(object, RequestMistake.UNKNOWN_FIELD, "There is a field that is not known here.");
    }

    /**
     * The id of an incident first sent under an idempotency key: a UUIDv5, so that sending it again is the same incident;
     * null when there is no key.
     */
    public static UUID ofIdempotencyKey(HttpHeaders headers) {
        String key = text(headers.getRequestHeader(IDEMPOTENCY_KEY), IDEMPOTENCY_KEY, MAX_KEY_LENGTH);
        return key == null ? null : UuidCreator.getNameBasedSha1(NAMESPACE, "key\n" + key);
    }

    private static String text(List<String> values, String name, int maxLength) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || Text.problem(values.get(0), maxLength).isPresent()) {
            throw new RefusedException(
                    RequestMistake.WRONG_HEADER,
                    "The header " + name + " must be one text of 1 to " + maxLength + " characters.");
        }
        return Text.normalised(values.get(0));
    }

    /** Which revisions a change is meant for; null when the request does not say. */
    public static RevisionCondition ifMatch(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (values == null || values.isEmpty()) {
            return null;
        }
        String written = String.join(", ", values).strip();
        if (written.equals("*")) {
            return RevisionCondition.ANY;
        }
        if (!TAGS.matcher(written).matches()) {
            throw new RefusedException(
                    RequestMistake.WRONG_HEADER,
                    "The header If-Match must be the ETag of the incident as it was read.");
        }
        Matcher tags = TAG.matcher(written);
        // A weak tag never matches (RFC 9110, 13.1.1).
        return new RevisionCondition(tags.results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> tag.group(2))
                .toList());
    }
}
