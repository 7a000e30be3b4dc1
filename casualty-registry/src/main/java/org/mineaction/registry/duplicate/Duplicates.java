package org.mineaction.registry.duplicate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mineaction.registry.sql.Sql;

/** Finds incidents that are probably the same, and keeps the pairs. */
@Singleton
public class Duplicates {
    // Same day and district, and either a name in common or, where one of the two names nobody, alike in what happened.
    private static final String FIND = """
            SELECT o.incident_id FROM incident o
            WHERE o.occurred_on = ? AND o.district = ? AND o.incident_id <> ? AND o.status = 'RECORDED'
              AND (EXISTS (SELECT FROM casualty c
                           WHERE c.incident_id = o.incident_id AND c.revision = o.revision AND c.name_hash = ANY (?))
                OR ((o.device, o.killed, o.injured, o.unknown) = (?, ?, ?, ?)
                    AND (? OR NOT EXISTS (
                        SELECT FROM casualty c
                        WHERE c.incident_id = o.incident_id AND c.revision = o.revision AND c.name_hash IS NOT NULL))))
            ORDER BY 1
            """;
    private static final String FORGET = """
            DELETE FROM probable_duplicate
            WHERE status = 'OPEN' AND ? IN (one, other) AND CASE one WHEN ? THEN other ELSE one END <> ALL (?)
            """;
    private static final String ADD = """
            INSERT INTO probable_duplicate (one, other, found_at, status)
            SELECT least(?, found), greatest(?, found), ?, 'OPEN' FROM unnest(?) AS found
            ON CONFLICT (one, other) DO NOTHING
            """;
    private static final String WITHDRAWN = """
            UPDATE probable_duplicate SET status = 'WITHDRAWN', resolved_at = ?, resolved_by = ?
            WHERE status = 'OPEN' AND ? IN (one, other)
            """;
    private static final String OPEN = """
            SELECT CASE one WHEN ? THEN other ELSE one END FROM probable_duplicate
            WHERE status = 'OPEN' AND ? IN (one, other) ORDER BY 1
            """;

    private final Sql sql;

    public Duplicates(Sql sql) {
        this.sql = sql;
    }

    /** Looks for others like a new incident. Nothing is found of those recorded at the same moment unless these wait. */
    public List<UUID> find(Likeness mine, Instant at) {
        List<UUID> found = sql.rows(
                FIND,
                Duplicates::id,
                mine.occurredOn(),
                mine.district(),
                mine.incidentId(),
                mine.names().toArray(byte[][]::new),
                mine.device(),
                mine.killed(),
                mine.injured(),
                mine.unknown(),
                mine.names().isEmpty());
        if (!found.isEmpty()) {
            sql.execute(ADD, mine.incidentId(), mine.incidentId(), at, found.toArray(UUID[]::new));
        }
        return found;
    }

    /** Looks again after an incident was amended; a pair that nobody has decided on and that is no longer alike goes. */
    public List<UUID> findAgain(Likeness mine, Instant at) {
        UUID[] found = find(mine, at).toArray(UUID[]::new);
        sql.execute(FORGET, mine.incidentId(), mine.incidentId(), found);
        return openOf(mine.incidentId());
    }

    /** An incident was withdrawn, so that it is no duplicate any more. */
    public void withdrawn(UUID incidentId, Instant at, String registrar) {
        sql.execute(WITHDRAWN, at, registrar, incidentId);
    }

    /** The incidents that are probably the same as this one, as long as nobody has decided. */
    public List<UUID> openOf(UUID incidentId) {
        return sql.rows(OPEN, Duplicates::id, incidentId, incidentId);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
