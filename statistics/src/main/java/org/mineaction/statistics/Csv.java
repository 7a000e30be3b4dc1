package org.mineaction.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;

/** Tables as CSV (RFC 4180) that a spreadsheet can open without danger. */
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final ObjectWriter WRITER =
            new CsvMapper().writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** The rows, the first of which are the names of the columns. */
    public static String of(List<? extends List<?>> rows) {
        try {
            return WRITER.writeValueAsString(rows.stream()
                    .map(row -> row.stream().map(Csv::harmless).toList())
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of plain values can always be written", e);
        }
    }

    /** A spreadsheet would run a text that begins like a formula. Numbers stay numbers. */
    private static Object harmless(Object cell) {
        if (cell instanceof Number) {
            return cell;
        }
        String text = String.valueOf(cell);
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
