package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mineaction.http.JsonBody;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

/**
 * A JSON array of reports. Its lines are its elements, counted from 1. Each element is first passed over to find its end and
 * then read by itself, so that what is wrong in one of them is said of that one, as in any other format.
 */
final class JsonArrayFormat implements BatchFormat {
    @Override
    public void read(byte[] body, Sink sink) {
        try (JsonParser parser = JsonBody.parser(body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_ARRAY) {
                throw new RefusedException(RequestMistake.WRONG_TYPE, "The body must be a JSON array of reports.");
            }
            for (int line = 1; parser.nextToken() != JsonToken.END_ARRAY; line++) {
                element(parser, body, line, sink);
            }
            if (parser.nextToken() != null) {
                throw new RefusedException(RequestMistake.MALFORMED_JSON, "Something follows the end of the array.");
            }
        } catch (JsonProcessingException e) {
            throw JsonBody.refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void element(JsonParser parser, byte[] body, int line, Sink sink) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            sink.unreadable(line, JsonBody.notAnObject());
            return;
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        BatchFormat.object(body, from, to - from, line, sink);
    }
}
