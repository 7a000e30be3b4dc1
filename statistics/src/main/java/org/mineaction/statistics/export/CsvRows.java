package org.mineaction.statistics.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180) that a spreadsheet can open without danger. With semicolons it is as spreadsheets of the region write it: a comma as decimal
 * mark, and a byte order mark, by which they know UTF-8.
 */
final class CsvRows implements RowWriter {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern WITHIN = Pattern.compile("([;,\\t])([=+@-])");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SequenceWriter rows;
    private final boolean isRegional;

    CsvRows(OutputStream out, boolean isRegional) throws IOException {
        this.isRegional = isRegional;
        if (isRegional) {
            out.write(BYTE_ORDER_MARK.getBytes(UTF_8));
        }
        CsvSchema schema =
                CsvSchema.emptySchema().withLineSeparator("\r\n").withColumnSeparator(isRegional ? ';' : ',');
        rows = MAPPER.writer(schema)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValues(out);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        rows.write(cells.stream().map(this::written).toList());
    }

    /**
     * A spreadsheet would run a text that begins like a formula, or a part of one where it takes another separator than ours. Numbers
     * stay numbers.
     */
    private Object written(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double && isRegional) {
            return cell.toString().replace('.', ',');
        }
        if (cell instanceof Number) {
            return cell;
        }
        String text = WITHIN.matcher(cell.toString()).replaceAll("$1'$2");
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
