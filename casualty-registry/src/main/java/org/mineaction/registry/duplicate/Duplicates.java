package org.mineaction.registry.duplicate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Finds incidents that are probably the same, and keeps the pairs. */
@Singleton
public class Duplicates {
    // Same day and district, and either a name in common or, where one of the two names nobody, alike in what happened.
    private static final String FIND = """
            WITH mine AS (
                SELECT i.*, CAST(:names AS bytea[]) AS names FROM incident i WHERE i.incident_id = :id),
            others AS (
                SELECT o.*, array(SELECT c.name_hash FROM casualty c
                                  WHERE c.incident_id = o.incident_id AND c.revision = o.revision
                                  AND c.name_hash IS NOT NULL) AS names
                FROM incident o JOIN mine ON o.occurred_on = mine.occurred_on AND o.district = mine.district
                WHERE o.incident_id <> mine.incident_id AND o.status = 'RECORDED')
            SELECT others.incident_id FROM mine, others
            WHERE mine.names && others.names
               OR ((mine.names = '{}' OR others.names = '{}')
                   AND (mine.device, mine.killed, mine.injured, mine.unknown)
                     = (others.device, others.killed, others.injured, others.unknown))
            ORDER BY 1
            """;
    private static final String FORGET = """
            DELETE FROM probable_duplicate WHERE status = 'OPEN' AND (one = :id OR other = :id)
            """;
    private static final String ADD = """
            INSERT INTO probable_duplicate (one, other, found_at, status)
            SELECT least(:id, found), greatest(:id, found), :at, 'OPEN' FROM unnest(:found) AS found
            ON CONFLICT (one, other) DO NOTHING
            """;
    private static final String WITHDRAWN = """
            UPDATE probable_duplicate SET status = 'WITHDRAWN', resolved_at = :at, resolved_by = :by
            WHERE status = 'OPEN' AND (one = :id OR other = :id)
            """;
    private static final String OPEN = """
            SELECT CASE WHEN one = :id THEN other ELSE one END FROM probable_duplicate
            WHERE status = 'OPEN' AND (one = :id OR other = :id) ORDER BY 1
            """;

    private final Session entities;

    public Duplicates(Session entities) {
        this.entities = entities;
    }

    /**
     * Looks for others like a new incident. Nothing is found of those recorded at the same moment unless these wait.
     *
     * @param names all hashes that the names of its people may be kept as: while keys change, those of others are of either key
     */
    public List<UUID> find(UUID incidentId, Instant at, List<byte[]> names) {
        List<UUID> found = entities.createNativeQuery(FIND, UUID.class)
                .setParameter("id", incidentId)
                .setParameter("names", names.toArray(byte[][]::new))
                .getResultList();
        if (!found.isEmpty()) {
            entities.createNativeMutationQuery(ADD)
                    .setParameter("id", incidentId)
                    .setParameter("at", at)
                    .setParameter("found", found.toArray(UUID[]::new))
                    .executeUpdate();
        }
        return found;
    }

    /** Looks again after an incident was amended; a pair that nobody has decided on and that is no longer alike goes. */
    public List<UUID> findAgain(UUID incidentId, Instant at, List<byte[]> names) {
        entities.createNativeMutationQuery(FORGET)
                .setParameter("id", incidentId)
                .executeUpdate();
        find(incidentId, at, names);
        return openOf(incidentId);
    }

    /** An incident was withdrawn, so that it is no duplicate any more. */
    public void withdrawn(UUID incidentId, Instant at, String registrar) {
        entities.createNativeMutationQuery(WITHDRAWN)
                .setParameter("id", incidentId)
                .setParameter("at", at)
                .setParameter("by", registrar, String.class)
                .executeUpdate();
    }

    /** The incidents that are probably the same as this one, as long as nobody has decided. */
    public List<UUID> openOf(UUID incidentId) {
        return entities.createNativeQuery(OPEN, UUID.class)
                .setParameter("id", incidentId)
                .getResultList();
    }
}
