package org.mineaction.statistics.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.mineaction.http.OverloadedException;

/**
 * A table as a file.
 *
 * @param columns of the table
 * @param rows where they come from
 * @param <R> what a row is made of
 */
public record Export<R>(List<Column<R>> columns, Rows<R> rows) {
    /** Each holds a thread for as long as its reader takes, and they must not have all of them. */
    static final int MOST_AT_ONCE = 20;

    private static final Semaphore PLACES = new Semaphore(MOST_AT_ONCE);

    /** Rows, piece by piece. */
    @FunctionalInterface
    public interface Rows<R> {
        /** The next of them; empty after the last. */
        List<R> next() throws SQLException;
    }

    /** A table whose rows are all there. */
    public static <R> Export<R> of(List<Column<R>> columns, List<R> all) {
        return new Export<>(columns, new Rows<>() {
            private List<R> left = all;

            @Override
            public List<R> next() {
                List<R> rows = left;
                left = List.of();
                return rows;
            }
        });
    }

    /**
     * The answer with the file. Its first rows are read before it begins, the others while it is sent. When too many are being sent, it is
     * refused as it begins.
     */
    public Response toResponse(ExportFormat format, String name) throws SQLException {
        List<R> first = rows.next();
        StreamingOutput file = out -> writeInPlace(format, first, out);
        return Response.ok(file, format.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.kind().suffix() + "\"")
                .build();
    }

    private void writeInPlace(ExportFormat format, List<R> first, OutputStream out) throws IOException {
        if (!PLACES.tryAcquire()) {
            throw new OverloadedException();
        }
        try {
            write(format, first, out);
        } finally {
            PLACES.release();
        }
    }

    /** The whole file, for a table that is not long. */
    public byte[] bytes(ExportFormat format) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(format, rows.next(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** When the rows end too early, the file is not completed, nor the answer: whoever reads it sees that it is broken. */
    private void write(ExportFormat format, List<R> first, OutputStream out) throws IOException {
        RowWriter writer = format.begin(out, columns);
        try {
            for (List<R> some = first; !some.isEmpty(); some = rows.next()) {
                for (R row : some) {
                    List<Object> cells = new ArrayList<>(columns.size());
                    columns.forEach(column -> cells.add(column.value().apply(row)));
                    writer.row(cells);
                }
            }
        } catch (SQLException e) {
            throw new IOException("the rows could not be read to their end", e);
        }
        writer.close();
    }
}
