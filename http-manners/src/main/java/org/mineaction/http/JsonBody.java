package org.mineaction.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON as exactly as it was meant: UTF-8, no number rounded, no field given twice, nothing after the end. */
public final class JsonBody {
    /** No service takes a larger body, so the length of a text is not what it would be refused for. */
    private static final int MAX_TEXT_LENGTH = 16 * 1024 * 1024;

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final String NUMBER_TOO_LONG =
            "A number may have at most " + MAX_NUMBER_LENGTH + " digits and no endless exponent";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // It would guess at UTF-16 and UTF-32 where the sender said UTF-8.
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(MAX_TEXT_LENGTH)
                            .maxNameLength(MAX_TEXT_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader WHOLE =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonBody() {}

    /** An empty object, to be put together from other formats. */
    public static ObjectNode emptyObject() {
        return MAPPER.createObjectNode();
    }

    /**
     * The one object that these bytes are.
     *
     * @param body null for none
     * @throws RefusedException when they are not JSON within the limits, or no object
     */
    public static ObjectNode object(byte[] body) {
        return body == null ? object(new byte[0], 0, 0) : object(body, 0, body.length);
    }

    /**
     * The one object in a part of these bytes.
     *
     * @throws RefusedException when it is not JSON within the limits, or no object
     */
    public static ObjectNode object(byte[] body, int from, int length) {
        try {
            JsonNode node = WHOLE.readValue(body, from, length);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw node == null || node.isMissingNode()
                    ? new RefusedException(
                            RequestMistake.MALFORMED_JSON, "There is nothing where a JSON object should be.")
                    : notAnObject();
        } catch (JsonProcessingException e) {
            throw refused(e);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new RefusedException(RequestMistake.NUMBER_TOO_LONG, NUMBER_TOO_LONG + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is JSON, but no object. */
    public static RefusedException notAnObject() {
        return new RefusedException(RequestMistake.WRONG_TYPE, "This must be a JSON object.");
    }

    /** Reads a body piece by piece, within the same limits. */
    public static JsonParser parser(byte[] body) throws IOException {
        return MAPPER.createParser(body);
    }

    /** Says what is wrong and where, never what stands there: the parser's own message repeats the content. */
    public static RefusedException refused(JsonProcessingException e) {
        String where = where(e.getLocation());
        if (e instanceof StreamConstraintsException) {
            return e.getOriginalMessage().contains("nesting depth")
                    ? new RefusedException(
                            RequestMistake.NESTED_TOO_DEEPLY,
                            "JSON may be nested at most " + MAX_DEPTH + " levels deep" + where + ".")
                    : new RefusedException(RequestMistake.NUMBER_TOO_LONG, NUMBER_TOO_LONG + where + ".");
        }
        if (e instanceof InvalidFormatException) {
            return new RefusedException(RequestMistake.NUMBER_TOO_LONG, NUMBER_TOO_LONG + where + ".");
        }
        if (e instanceof MismatchedInputException) {
            return new RefusedException(
                    RequestMistake.MALFORMED_JSON,
                    "A field is given twice, or something follows the end of the object" + where + ".");
        }
        return e.getOriginalMessage().contains("Invalid UTF-8")
                ? new RefusedException(RequestMistake.NOT_UTF_8, "The body must be UTF-8; it is not" + where + ".")
                : new RefusedException(RequestMistake.MALFORMED_JSON, "This is not JSON" + where + ".");
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : ": row " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
