package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.http.RefusedException;

/** The rows of a CSV text, one at a time; a row of absurdly many cells is refused before it fills the memory. */
final class CsvRows implements AutoCloseable {
    private static final int MAX_CELLS = 100;
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final CsvParser parser;
    private int line;

    CsvRows(String text, char separator) throws IOException {
        parser = FACTORY.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        // What wraps the whole file.
        parser.nextToken();
    }

    /** The cells of the next row; null after the last. */
    List<String> next() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (cells.isEmpty()) {
                line = parser.currentTokenLocation().getLineNr();
            }
            if (cells.size() == MAX_CELLS) {
                throw new RefusedException(
                        IngestMistake.MALFORMED_CSV, "Row " + line + " has more than " + MAX_CELLS + " cells.");
            }
            cells.add(parser.getText());
        }
        return cells;
    }

    /** Where the last row begins, counted from 1 as a text editor counts. */
    int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
