package org.mineaction.registry.incident;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.mineaction.contract.Content;
import org.mineaction.contract.IncidentEvent;
import org.mineaction.registry.outbox.Outbox;

/** Tells everyone what an incident counts, in the transaction that changes it. */
@Singleton
class Events {
    private final Session entities;
    private final Outbox outbox;

    Events(Session entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    void tell(Incident incident, Content content) {
        IncidentEvent<Content> event =
                new IncidentEvent<>(incident.incidentId, incident.revision, incident.recordedAt, content);
        entities.doWork(connection -> outbox.append(connection, event.toReport()));
    }
}
