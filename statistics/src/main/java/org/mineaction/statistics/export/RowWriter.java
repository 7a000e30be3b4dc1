package org.mineaction.statistics.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row. Closing it completes the file and leaves what it was written to open. */
interface RowWriter extends Closeable {
    /** The next row: texts, numbers, days, instants, and null for nothing. */
    void row(List<?> cells) throws IOException;
}
