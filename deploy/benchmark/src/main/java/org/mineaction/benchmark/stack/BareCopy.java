package org.mineaction.benchmark.stack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.mineaction.benchmark.load.SideBySide;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of the ledger, written as fast as PostgreSQL takes them: by COPY alone into an empty table with the
 * same columns, checks and indexes, one transaction for each batch, which as in statistics does not wait for the disk.
 */
public final class BareCopy {
    private final LedgerDatabase database;
    private final List<byte[]> batches;

    /**
     * Takes the rows of found items into memory, in the order they lie in.
     *
     * @param rows in each batch
     */
    public BareCopy(LedgerDatabase database, int rows) throws SQLException {
        this.database = database;
        this.batches = read(database.connection(), rows);
    }

    private static List<byte[]> read(Connection connection, int rows) throws SQLException {
        List<byte[]> batches = new ArrayList<>();
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY found_item TO STDOUT");
        int inBatch = 0;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            batch.writeBytes(row);
            if (++inBatch == rows) {
                batches.add(batch.toByteArray());
                batch.reset();
                inBatch = 0;
            }
        }
        if (inBatch > 0) {
            batches.add(batch.toByteArray());
        }
        return batches;
    }

    /** Writes all rows. */
    public void write(int connections) throws Exception {
        database.execute("DROP TABLE IF EXISTS bare_copy; CREATE TABLE bare_copy (LIKE found_item INCLUDING ALL)");
        Queue<byte[]> left = new ConcurrentLinkedQueue<>(batches);
        Callable<Void> writer = () -> {
            write(left);
            return null;
        };
        SideBySide.run(Stream.generate(() -> writer).limit(connections).toList());
    }

    private void write(Queue<byte[]> left) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // As the sessions of statistics have it: beside commits that wait, a merge would look too good.
            statement.execute("SET synchronous_commit = off");
            for (byte[] batch = left.poll(); batch != null; batch = left.poll()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY bare_copy FROM STDIN", new ByteArrayInputStream(batch));
            }
        }
    }
}
