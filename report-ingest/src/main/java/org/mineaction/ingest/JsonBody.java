package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON as exactly as it was meant: no number is rounded, no field given twice, nothing after the end. */
final class JsonBody {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_LENGTH = 1000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(RequestBody.MAX_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader WHOLE =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonBody() {}

    /** An empty object, for a report put together from other formats. */
    static ObjectNode emptyObject() {
        return MAPPER.createObjectNode();
    }

    /** The one object that these bytes are. */
    static ObjectNode object(byte[] body) {
        return object(body, 0, body.length);
    }

    /**
     * The one object in a part of these bytes.
     *
     * @throws RefusedException when it is not JSON within the limits, or not an object
     */
    static ObjectNode object(byte[] body, int from, int length) {
        try {
            return asObject(WHOLE.readValue(body, from, length));
        } catch (JsonProcessingException e) {
            throw new RefusedException(what(e), detail(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode asObject(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        if (node == null || node.isMissingNode()) {
            throw new RefusedException(MistakeCode.MALFORMED_JSON, "There is nothing where a JSON object should be.");
        }
        throw new RefusedException(MistakeCode.WRONG_TYPE, "A report must be a JSON object.");
    }

    static JsonParser parser(byte[] body) throws IOException {
        return MAPPER.createParser(body);
    }

    static MistakeCode what(JsonProcessingException e) {
        if (!(e instanceof StreamConstraintsException)) {
            return MistakeCode.MALFORMED_JSON;
        }
        return e.getOriginalMessage().contains("nesting depth")
                ? MistakeCode.NESTED_TOO_DEEPLY
                : MistakeCode.NUMBER_TOO_LONG;
    }

    /** Says where, never what: the parser's own message repeats the content. */
    static String detail(JsonProcessingException e) {
        String where = where(e.getLocation());
        return switch (what(e)) {
            case NESTED_TOO_DEEPLY -> "JSON may be nested at most " + MAX_DEPTH + " levels deep" + where + ".";
            case NUMBER_TOO_LONG -> "A number may have at most " + MAX_NUMBER_LENGTH + " digits" + where + ".";
            default ->
                e instanceof MismatchedInputException
                        ? "A field is given twice, or something follows the end of the object" + where + "."
                        : "This is not JSON" + where + ".";
        };
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : ": row " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
