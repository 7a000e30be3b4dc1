package org.mineaction.registry.erasure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.RegistryMetrics;
import org.mineaction.registry.request.RegistryMistake;

/** Blanks a person's data in every version, and the free text of the incident, which may name the person too. */
@Singleton
class Erasures {
    private static final String LOCK = "SELECT revision FROM incident WHERE incident_id = :incident FOR UPDATE";
    private static final String NOTE = """
            INSERT INTO erasure (incident_id, casualty_id, erased_at, registrar, reason)
            SELECT :incident, :casualty, :at, :registrar, :reason
            WHERE EXISTS (SELECT FROM casualty WHERE incident_id = :incident AND casualty_id = :casualty)
            ON CONFLICT DO NOTHING
            """;
    private static final String KNOWN = """
            SELECT count(*) FROM erasure WHERE incident_id = :incident AND casualty_id = :casualty
            """;
    private static final String BLANK_PERSON = """
            UPDATE casualty SET name = NULL, contact = NULL, injuries = NULL, age = NULL, name_hash = NULL, erased = true
            WHERE incident_id = :incident AND casualty_id = :casualty
            """;
    private static final String BLANK_TEXTS = """
            UPDATE incident_version SET place = NULL, source = NULL, remarks = NULL WHERE incident_id = :incident
            """;

    private final Session entities;
    private final RegistryMetrics metrics;
    private final Clock clock;

    Erasures(Session entities, RegistryMetrics metrics, Clock clock) {
        this.entities = entities;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Erases once; again changes nothing. Waits for whoever amends the incident, lest a new version keep what is erased. */
    @Transactional
    void erase(UUID incident, UUID casualty, ErasureReason reason, String registrar) {
        if (entities.createNativeQuery(LOCK, Integer.class)
                .setParameter("incident", incident)
                .getResultList()
                .isEmpty()) {
            throw new RefusedException(RegistryMistake.NO_SUCH_INCIDENT, "There is no incident with this id.");
        }
        int noted = entities.createNativeMutationQuery(NOTE)
                .setParameter("incident", incident)
                .setParameter("casualty", casualty)
                .setParameter("at", clock.instant())
                .setParameter("registrar", registrar, String.class)
                .setParameter("reason", reason.name())
                .executeUpdate();
        if (noted > 0) {
            blank(incident, casualty);
            metrics.changed("erased");
        } else if (!isErased(incident, casualty)) {
            throw new RefusedException(RegistryMistake.NO_SUCH_CASUALTY, "The incident has no person with this id.");
        }
    }

    private boolean isErased(UUID incident, UUID casualty) {
        return entities.createNativeQuery(KNOWN, Long.class)
                        .setParameter("incident", incident)
                        .setParameter("casualty", casualty)
                        .getSingleResult()
                > 0;
    }

    private void blank(UUID incident, UUID casualty) {
        entities.createNativeMutationQuery(BLANK_PERSON)
                .setParameter("incident", incident)
                .setParameter("casualty", casualty)
                .executeUpdate();
        entities.createNativeMutationQuery(BLANK_TEXTS)
                .setParameter("incident", incident)
                .executeUpdate();
    }
}
