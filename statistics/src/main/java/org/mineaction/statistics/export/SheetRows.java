package org.mineaction.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Office Open XML (XLSX), with another sheet where one is full. Texts stand in their cells and are no formulas. */
final class SheetRows implements RowWriter {
    private static final String APPLICATION = "Mine Action Ledger";
    private static final String VERSION = "1.0";
    /** Of the format. */
    private static final int MOST_ROWS = 1_048_576;
    /** So many are in memory at once. */
    private static final int FLUSHED_AFTER = 500;

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
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(next, column, number);
            } else if (cell != null) {
                sheet.inlineString(next, column, cell.toString());
            }
        }
        next++;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
