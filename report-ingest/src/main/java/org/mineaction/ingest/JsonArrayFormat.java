package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A JSON array of reports. Its lines are its elements, counted from 1. */
final class JsonArrayFormat implements BatchFormat {
    @Override
    public void read(byte[] body, Sink sink) {
        try (JsonParser parser = JsonBody.parser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new RefusedException(MistakeCode.WRONG_TYPE, "The body must be a JSON array of reports.");
            }
            for (int line = 1; parser.nextToken() != JsonToken.END_ARRAY; line++) {
                element(line, parser.readValueAsTree(), sink);
            }
            if (parser.nextToken() != null) {
                throw new RefusedException(MistakeCode.MALFORMED_JSON, "Something follows the end of the array.");
            }
        } catch (JsonProcessingException e) {
            throw new RefusedException(JsonBody.what(e), JsonBody.detail(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void element(int line, JsonNode element, Sink sink) {
        try {
            sink.report(line, JsonBody.asObject(element));
        } catch (RefusedException refused) {
            sink.unreadable(line, refused);
        }
    }
}
