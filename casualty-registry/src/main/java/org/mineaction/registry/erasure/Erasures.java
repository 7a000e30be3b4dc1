package org.mineaction.registry.erasure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.sql.Sql;

/** Whose data were erased; and blanks them in every version, with what else of the incident may lead to the person. */
@Singleton
public class Erasures {
    private static final String NOTE = """
            INSERT INTO erasure (incident_id, casualty_id, erased_at, registrar, reason)
            SELECT ?, ?, ?, ?, ?
            WHERE EXISTS (SELECT FROM casualty WHERE incident_id = ? AND casualty_id = ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String ERASED = "SELECT casualty_id FROM erasure WHERE incident_id = ?";
    private static final String BLANK_PERSON = """
            UPDATE casualty SET name = NULL, contact = NULL, injuries = NULL, age = NULL, name_hash = NULL, erased = true
            WHERE incident_id = ? AND casualty_id = ?
            """;
    private static final String BLANK_PARTICULARS = """
            UPDATE incident_version SET location = NULL, place = NULL, source = NULL, remarks = NULL WHERE incident_id = ?
            """;

    private final Sql sql;

    public Erasures(Sql sql) {
        this.sql = sql;
    }

    /** The people of an incident whose data were erased, also those it does not have any more. */
    public Set<UUID> of(UUID incident) {
        return new HashSet<>(sql.rows(ERASED, row -> row.getObject(1, UUID.class), incident));
    }

    /**
     * Blanks what is kept now. Asked again, it does so again: what may lead to the person can have been written since.
     *
     * @param registrar who says to do it
     * @return whether it is the first time for this person
     * @throws RefusedException when no version has such a person
     */
    public boolean erase(UUID incident, UUID casualty, ErasureReason reason, Instant at, String registrar) {
        boolean isFirst = sql.execute(NOTE, incident, casualty, at, registrar, reason.name(), incident, casualty) > 0;
        if (!isFirst && !of(incident).contains(casualty)) {
            throw new RefusedException(RegistryMistake.NO_SUCH_CASUALTY, "The incident has no person with this id.");
        }
        sql.execute(BLANK_PERSON, incident, casualty);
        sql.execute(BLANK_PARTICULARS, incident);
        return isFirst;
    }
}
