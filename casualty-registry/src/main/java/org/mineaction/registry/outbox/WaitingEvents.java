package org.mineaction.registry.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.CloudEvent;

/**
 * The rows of the outbox.
 *
 * @param connection on which each statement is a transaction
 */
record WaitingEvents(Connection connection) {
    private static final String WAITING = """
            SELECT position, id, type, aggregateid, recorded_at, payload FROM outbox
            WHERE held_until IS NULL OR held_until <= now()
            ORDER BY position LIMIT ?
            """;

    private static final String BACKLOG = """
            SELECT count(*), count(held_until),
                   greatest(0, coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0))::float8
            FROM outbox
            """;

    /** The first rows to be published, in their order. */
    List<WaitingEvent> waiting(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<WaitingEvent> waiting = new ArrayList<>();
                while (rows.next()) {
                    waiting.add(new WaitingEvent(rows.getLong(1), event(rows)));
                }
                return waiting;
            }
        }
    }

    private static CloudEvent event(ResultSet row) throws SQLException {
        return new CloudEvent(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6).getBytes(UTF_8));
    }

    /** They are published. */
    void delete(List<WaitingEvent> published) throws SQLException {
        if (published.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE position = ANY (?)")) {
            Long[] positions = published.stream().map(WaitingEvent::position).toArray(Long[]::new);
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }

    /** It cannot be published for now; the others go first. */
    void holdBack(WaitingEvent refused, Duration time) throws SQLException {
        String update = "UPDATE outbox SET held_until = now() + ? * interval '1 second' WHERE position = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, time.toSeconds());
            statement.setLong(2, refused.position());
            statement.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BACKLOG)) {
            row.next();
            return new Backlog(row.getLong(1), row.getLong(2), row.getDouble(3));
        }
    }
}
