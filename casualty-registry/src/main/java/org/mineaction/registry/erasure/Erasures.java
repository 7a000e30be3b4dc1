package org.mineaction.registry.erasure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.RegistryMetrics;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.sql.Sql;

/** Blanks a person's data in every version, and the free text of the incident, which may name the person too. */
@Singleton
class Erasures {
    private static final String LOCK = "SELECT revision FROM incident WHERE incident_id = ? FOR UPDATE";
    private static final String NOTE = """
            INSERT INTO erasure (incident_id, casualty_id, erased_at, registrar, reason)
            SELECT ?, ?, ?, ?, ?
            WHERE EXISTS (SELECT FROM casualty WHERE incident_id = ? AND casualty_id = ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String KNOWN = """
            SELECT count(*) FROM erasure WHERE incident_id = ? AND casualty_id = ?
            """;
    private static final String BLANK_PERSON = """
            UPDATE casualty SET name = NULL, contact = NULL, injuries = NULL, age = NULL, name_hash = NULL, erased = true
            WHERE incident_id = ? AND casualty_id = ?
            """;
    private static final String BLANK_TEXTS = """
            UPDATE incident_version SET place = NULL, source = NULL, remarks = NULL WHERE incident_id = ?
            """;

    private final Sql sql;
    private final RegistryMetrics metrics;
    private final Clock clock;

    Erasures(Sql sql, RegistryMetrics metrics, Clock clock) {
        this.sql = sql;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Erases once; again changes nothing. Waits for whoever amends the incident, lest a new version keep what is erased. */
    @Transactional
    void erase(UUID incident, UUID casualty, ErasureReason reason, String registrar) {
        if (sql.rows(LOCK, Erasures::number, incident).isEmpty()) {
            throw new RefusedException(RegistryMistake.NO_SUCH_INCIDENT, "There is no incident with this id.");
        }
        int noted =
                sql.execute(NOTE, incident, casualty, clock.instant(), registrar, reason.name(), incident, casualty);
        if (noted > 0) {
            blank(incident, casualty);
            metrics.changed("erased");
        } else if (!isErased(incident, casualty)) {
            throw new RefusedException(RegistryMistake.NO_SUCH_CASUALTY, "The incident has no person with this id.");
        }
    }

    private boolean isErased(UUID incident, UUID casualty) {
        return sql.rows(KNOWN, Erasures::number, incident, casualty).get(0) > 0;
    }

    private void blank(UUID incident, UUID casualty) {
        sql.execute(BLANK_PERSON, incident, casualty);
        sql.execute(BLANK_TEXTS, incident);
    }

    private static long number(ResultSet row) throws SQLException {
        return row.getLong(1);
    }
}
