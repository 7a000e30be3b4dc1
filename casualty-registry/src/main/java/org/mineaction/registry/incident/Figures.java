package org.mineaction.registry.incident;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps the table that figures are added up from as the incidents are. */
@Singleton
class Figures {
    private static final String REMOVE = "DELETE FROM counted WHERE incident_id = :id";
    private static final String COUNT = """
            INSERT INTO counted
            SELECT i.incident_id, i.occurred_on,
                   extract(year FROM i.occurred_on) * 100 + extract(month FROM i.occurred_on),
                   extract(year FROM i.occurred_on),
                   count(*) FILTER (WHERE c.outcome = 'KILLED'),
                   count(*) FILTER (WHERE c.outcome = 'INJURED'),
                   count(*) FILTER (WHERE c.outcome NOT IN ('KILLED', 'INJURED')),
                   (row_number() OVER every = 1)::int,
                   (row_number() OVER (PARTITION BY c.outcome ORDER BY c.person_status, c.sex, c.age_group) = 1)::int,
                   (row_number() OVER (PARTITION BY c.person_status ORDER BY c.outcome, c.sex, c.age_group) = 1)::int,
                   (row_number() OVER (PARTITION BY c.outcome, c.person_status ORDER BY c.sex, c.age_group) = 1)::int,
                   i.district, i.device, i.activity, c.outcome, c.person_status, c.sex, c.age_group
            FROM incident i
            JOIN casualty c USING (incident_id, revision)
            WHERE i.incident_id = :id AND i.status = 'RECORDED'
            GROUP BY i.incident_id, c.outcome, c.person_status, c.sex, c.age_group
            WINDOW every AS (ORDER BY c.outcome, c.person_status, c.sex, c.age_group)
            """;

    private final Session entities;

    Figures(Session entities) {
        this.entities = entities;
    }

    /** Counts a new incident. */
    void add(UUID incidentId) {
        entities.createNativeMutationQuery(COUNT).setParameter("id", incidentId).executeUpdate();
    }

    /** Counts a changed incident anew, or no more if it was withdrawn. */
    void update(UUID incidentId) {
        entities.createNativeMutationQuery(REMOVE)
                .setParameter("id", incidentId)
                .executeUpdate();
        add(incidentId);
    }
}
