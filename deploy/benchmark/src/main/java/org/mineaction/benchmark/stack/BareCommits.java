package org.mineaction.benchmark.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mineaction.benchmark.load.SideBySide;

/**
 * What PostgreSQL can do at most when everything is a transaction of its own: one row, in a table of one index.
 *
 * @param database whichever
 * @param connections that write at once
 */
public record BareCommits(LedgerDatabase database, int connections) {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS bare (id uuid PRIMARY KEY, content bytea NOT NULL)";
    private static final String ROW = "INSERT INTO bare VALUES (gen_random_uuid(), ?)";

    /** Writes and commits so many rows of so many bytes. */
    public void write(long rows, int bytes) throws Exception {
        database.execute(TABLE);
        Callable<Void> writer = () -> write(rows / connections, new byte[bytes]);
        SideBySide.run(Stream.generate(() -> writer).limit(connections).toList());
        database.execute("TRUNCATE bare");
    }

    private Void write(long rows, byte[] content) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(ROW)) {
            insert.setBytes(1, content);
            for (long i = 0; i < rows; i++) {
                insert.executeUpdate();
            }
        }
        return null;
    }
}
