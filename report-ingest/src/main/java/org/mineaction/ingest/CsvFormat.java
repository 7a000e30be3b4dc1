package org.mineaction.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mineaction.http.JsonBody;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

/**
 * CSV as programs and as spreadsheets write it: the header row names the fields, cells are separated by comma or semicolon
 * (then a comma is the decimal mark), may be quoted and hold line breaks. An empty cell is an absent field. The line of a
 * report is the one its row begins on.
 */
final class CsvFormat implements BatchFormat {
    private final Map<String, CsvColumn> columns;

    CsvFormat(Map<String, CsvColumn> columns) {
        this.columns = columns;
    }

    @Override
    public void read(byte[] body, Sink sink) {
        String text = decoded(body);
        char separator = separator(text);
        try (CsvRows rows = new CsvRows(text, separator)) {
            List<String> first = rows.next();
            if (first == null) {
                return;
            }
            CsvHeader header = CsvHeader.of(first, columns);
            for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
                row(header, cells, separator, rows.line(), sink);
            }
        } catch (JsonProcessingException e) {
            throw new RefusedException(
                    IngestMistake.MALFORMED_CSV,
                    "This is not CSV from row " + e.getLocation().getLineNr() + " on; is a quotation mark left open?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(CsvHeader header, List<String> cells, char separator, int line, Sink sink) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (!cells.stream().skip(header.size()).allMatch(String::isBlank)) {
            sink.unreadable(
                    line,
                    new RefusedException(
                            IngestMistake.MALFORMED_CSV,
                            "This row has " + cells.size() + " cells, the header " + header.size() + "."));
            return;
        }
        ObjectNode report = JsonBody.emptyObject();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (!cells.get(i).isBlank()) {
                header.put(report, i, cells.get(i), separator);
            }
        }
        sink.report(line, report);
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
                    RequestMistake.NOT_UTF_8, "The file is not UTF-8; choose \"CSV UTF-8\" when saving it.");
        }
    }

    /** No name of a column holds either sign, so the header row tells: the first that is not blank. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }
}
