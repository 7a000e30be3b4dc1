package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * CSV as programs and as spreadsheets write it: the header row names the fields, cells are separated by comma or semicolon
 * (then a comma is the decimal mark), may be quoted and hold line breaks. An empty cell is an absent field. The line of a
 * report is the one its row begins on.
 */
final class CsvFormat implements BatchFormat {
    private static final ObjectReader ROWS = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES);

    private final Map<String, CsvColumn> columns;

    CsvFormat(Map<String, CsvColumn> columns) {
        this.columns = columns;
    }

    @Override
    public void read(byte[] body, Sink sink) {
        String text = decoded(body);
        char separator = separator(text);
        try (MappingIterator<String[]> rows = ROWS.with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            if (!rows.hasNextValue()) {
                return;
            }
            CsvHeader header = CsvHeader.of(rows.nextValue(), columns);
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                row(header, cells, separator, line(rows, cells), sink);
            }
        } catch (JsonProcessingException e) {
            throw new RefusedException(
                    MistakeCode.MALFORMED_CSV,
                    "This is not CSV from row " + e.getLocation().getLineNr() + " on; is a quotation mark left open?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser stands on the row's last line, which is not its first when cells hold line breaks. */
    private static int line(MappingIterator<String[]> rows, String[] cells) {
        long breaks = Arrays.stream(cells)
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
        return rows.getParser().currentTokenLocation().getLineNr() - (int) breaks;
    }

    private static void row(CsvHeader header, String[] cells, char separator, int line, Sink sink) {
        if (Arrays.stream(cells).allMatch(String::isBlank)) {
            return;
        }
        if (cells.length > header.size()) {
            sink.unreadable(
                    line,
                    new RefusedException(
                            MistakeCode.MALFORMED_CSV,
                            "This row has " + cells.length + " cells, the header " + header.size() + "."));
            return;
        }
        ObjectNode report = JsonBody.emptyObject();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                header.put(report, i, cell(cells[i], separator, header.isNumber(i)));
            }
        }
        sink.report(line, report);
    }

    private static String cell(String written, char separator, boolean number) {
        String cell = written.strip();
        return number && separator == ';' ? cell.replace(',', '.') : cell;
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    MistakeCode.NOT_UTF_8, "The file is not UTF-8; choose \"CSV UTF-8\" when saving it.");
        }
    }

    /** No name of a column holds either sign, so the header row tells. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return header.indexOf(';') >= 0 ? ';' : ',';
    }
}
