package org.mineaction.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Office Open XML (XLSX), with another sheet where one is full. Texts stand in their cells and are no formulas; days and instants, in
 * UTC, are dates to a spreadsheet.
 */
final class SheetRows implements RowWriter {
    private static final String APPLICATION = "Mine Action Ledger";
    private static final String VERSION = "1.0";
    /** Of the format. */
    private static final int MOST_ROWS = 1_048_576;
    /** So many are in memory at once. */
    private static final int FLUSHED_AFTER = 500;

    private static final String DAY = "yyyy-mm-dd";
    /** Its last letters are written one by one, because the library would not escape quotes around them. */
    private static final String INSTANT = "yyyy-mm-dd hh:mm:ss \\U\\T\\C";
    /** In characters; a spreadsheet shows only crosses where a date has not enough. */
    private static final double DAY_WIDTH = 14;

    private static final double INSTANT_WIDTH = 25;
    /** Before it spreadsheets differ in how they count days, and have none at all before 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook workbook;
    private final List<List<String>> headings;
    private Worksheet sheet;
    private int sheets;
    private int next;

    SheetRows(OutputStream out, List<List<String>> headings) throws IOException {
        this.workbook = new Workbook(out, APPLICATION, VERSION);
        this.headings = headings;
        begin();
    }

    private void begin() throws IOException {
        sheet = workbook.newWorksheet(String.valueOf(++sheets));
        next = 0;
        for (List<String> heading : headings) {
            write(heading);
        }
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            begin();
        }
        write(cells);
        if (next % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    private void write(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
    }

    private void write(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(next, column, number);
        } else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            sheet.value(next, column, day);
            style(column, DAY, DAY_WIDTH);
        } else if (cell instanceof Instant instant) {
            sheet.value(next, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            style(column, INSTANT, INSTANT_WIDTH);
        } else if (cell != null) {
            sheet.inlineString(next, column, cell.toString());
        }
    }

    private void style(int column, String format, double width) {
        sheet.style(next, column).format(format).set();
        sheet.width(column, width);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
