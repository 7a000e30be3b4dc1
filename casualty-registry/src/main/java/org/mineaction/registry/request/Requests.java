package org.mineaction.registry.request;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineaction.contract.Text;

/** What all calls read from a request in the same way. */
public final class Requests {
    /** The most a body may hold, bytes. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_REGISTRAR_LENGTH = 80;
    private static final int MAX_KEY_LENGTH = 128;
    // It must never change: what is resent is recognised by it.
    private static final UUID NAMESPACE = UUID.fromString("0f3f9f6e-8c43-5f0a-9d35-2f6f5b0f7a11");
    private static final Pattern TAGS = Pattern.compile("\\s*((W/)?\"[\\x21\\x23-\\x7E]*\"\\s*(,\\s*|$))+");
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private Requests() {}

    /** The fields of a body whose type and character set were named. */
    public static Fields fields(byte[] body, HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw new RefusedException(MistakeCode.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type is required.");
        }
        String charset = type.getParameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
        if (!List.of("utf-8", "utf8", "us-ascii").contains(charset)) {
            throw new RefusedException(MistakeCode.UNSUPPORTED_MEDIA_TYPE, "The character set must be UTF-8.");
        }
        if (headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new RefusedException(MistakeCode.UNSUPPORTED_MEDIA_TYPE, "The body must not be packed.");
        }
        return Fields.of(body);
    }

    /** Stricter than {@link UUID#fromString}, which also takes {@code 1-1-1-1-1}. */
    public static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An id in an address. */
    public static UUID id(String written) {
        return uuid(written)
                .orElseThrow(() -> new RefusedException(
                        MistakeCode.NOT_A_UUID, "The id in the address must be a UUID of 36 characters."));
    }

    /** Who says to be calling; null when nobody says so. */
    public static String registrar(HttpHeaders headers) {
        return text(headers, "Registrar", MAX_REGISTRAR_LENGTH);
    }

    /**
     * The id of an incident first sent under an idempotency key: a UUIDv5, so that sending it again is the same incident;
     * null when there is no key.
     */
    public static UUID ofIdempotencyKey(HttpHeaders headers) {
        String key = text(headers, "Idempotency-Key", MAX_KEY_LENGTH);
        return key == null ? null : UuidCreator.getNameBasedSha1(NAMESPACE, "key\n" + key);
    }

    private static String text(HttpHeaders headers, String name, int maxLength) {
        List<String> values = headers.getRequestHeader(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || Text.problem(values.get(0), maxLength).isPresent()) {
            throw new RefusedException(
                    MistakeCode.WRONG_HEADER,
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
                    MistakeCode.WRONG_HEADER, "The header If-Match must be the ETag of the incident as it was read.");
        }
        Matcher tags = TAG.matcher(written);
        // A weak tag never matches (RFC 9110, 13.1.1).
        return new RevisionCondition(tags.results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> tag.group(2))
                .toList());
    }
}
