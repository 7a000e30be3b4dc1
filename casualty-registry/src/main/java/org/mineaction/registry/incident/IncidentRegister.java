package org.mineaction.registry.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mineaction.contract.Report;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.draft.IncidentDraft;
import org.mineaction.registry.duplicate.Duplicates;
import org.mineaction.registry.request.RegistryMetrics;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.request.RevisionCondition;

/** Writes incidents: each change is a version, a row in the outbox, the figures and the duplicates, all in one transaction. */
@Singleton
class IncidentRegister {
    private static final int FIRST = 1;

    private final Incidents incidents;
    private final Versions versions;
    private final Figures figures;
    private final Duplicates duplicates;
    private final Events events;
    private final RegistryMetrics metrics;
    private final Clock clock;

    IncidentRegister(
            Incidents incidents,
            Versions versions,
            Figures figures,
            Duplicates duplicates,
            Events events,
            RegistryMetrics metrics,
            Clock clock) {
        this.incidents = incidents;
        this.versions = versions;
        this.figures = figures;
        this.duplicates = duplicates;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Records an incident, once however often it is sent.
     *
     * @param id the sender's; null when there is none to recognise it by
     */
    @Transactional
    Written record(UUID id, IncidentDraft draft, String registrar) {
        if (id != null) {
            incidents.hold(Incidents.Held.INCIDENT_ID, id.hashCode());
            Incident known = incidents.findById(id);
            if (known != null) {
                return sentAgain(known, draft);
            }
        }
        UUID incidentId = id == null ? UuidCreator.getTimeOrderedEpoch() : id;
        IncidentContent content = Resolved.first(incidentId, draft);
        Incident incident = new Incident(incidentId);
        incident.says(FIRST, now(), content);
        holdDay(content);
        incidents.persist(incident);
        versions.add(incidentId, FIRST, new Versions.Entry(incident.recordedAt, registrar, null, List.of()), content);
        incidents.flush();
        figures.add(incidentId);
        duplicates.find(incidentId, incident.recordedAt, versions.nameHashes(content));
        events.tell(incident, content.casualties());
        metrics.changed("recorded");
        return new Written(incidentId, true);
    }

    private Written sentAgain(Incident known, IncidentDraft draft) {
        if (known.isWithdrawn()) {
            throw withdrawn();
        }
        IncidentContent sent = Resolved.first(known.incidentId, draft);
        if (!sent.equals(versions.content(known.incidentId, FIRST))
                && !sent.equals(versions.content(known.incidentId, known.revision))) {
            throw new RefusedException(
                    RegistryMistake.INCIDENT_EXISTS,
                    "There is an incident with this id that says something else. Amend it with PUT, or use another id.");
        }
        return new Written(known.incidentId, false);
    }

    private static RefusedException withdrawn() {
        return new RefusedException(
                RegistryMistake.INCIDENT_WITHDRAWN,
                "The incident was withdrawn. It is kept, counts nothing and stays as it is.");
    }

    /** Two that may be the same are recorded one after the other, so that the second finds the first. */
    private void holdDay(IncidentContent content) {
        incidents.hold(Incidents.Held.DAY_AND_DISTRICT, Objects.hash(content.occurredOn(), content.district()));
    }

    /** Gives an incident new content, unless it is what it says already. */
    @Transactional
    Written amend(UUID id, RevisionCondition condition, IncidentDraft draft, String registrar) {
        Incident incident = incidents.locked(id);
        condition.check(incident.revision);
        if (incident.isWithdrawn()) {
            throw withdrawn();
        }
        IncidentContent before = versions.content(id, incident.revision);
        IncidentContent after = Resolved.next(id, incident.revision + 1, before, draft);
        if (!after.equals(before)) {
            amend(incident, before, after, registrar);
        }
        return new Written(id, false);
    }

    private void amend(Incident incident, IncidentContent before, IncidentContent after, String registrar) {
        incident.says(next(incident), now(), after);
        holdDay(after);
        versions.add(
                incident.incidentId,
                incident.revision,
                new Versions.Entry(incident.recordedAt, registrar, null, Changes.between(before, after)),
                after);
        incidents.flush();
        figures.update(incident.incidentId);
        duplicates.findAgain(incident.incidentId, incident.recordedAt, versions.nameHashes(after));
        events.tell(incident, after.casualties());
        metrics.changed("amended");
    }

    private static int next(Incident incident) {
        if (incident.revision == Report.MAX_REVISION) {
            throw new RefusedException(
                    RegistryMistake.TOO_MANY_REVISIONS,
                    "An incident has at most " + Report.MAX_REVISION + " revisions.");
        }
        return incident.revision + 1;
    }

    /** Lets an incident count nothing from now on. */
    @Transactional
    Written withdraw(UUID id, RevisionCondition condition, WithdrawalReason reason, String registrar) {
        Incident incident = incidents.locked(id);
        if (incident.isWithdrawn() && reason.code().equals(versions.version(id, incident.revision).reason)) {
            return new Written(id, false);
        }
        if (condition != null) {
            condition.check(incident.revision);
        }
        if (incident.isWithdrawn()) {
            throw withdrawn();
        }
        IncidentContent content = versions.content(id, incident.revision);
        incident.isWithdrawn(next(incident), now());
        Versions.Entry entry =
                new Versions.Entry(incident.recordedAt, registrar, reason.code(), List.of("/status", "/reason"));
        versions.add(id, incident.revision, entry, content);
        incidents.flush();
        figures.update(id);
        duplicates.withdrawn(id, incident.recordedAt, registrar);
        events.tell(incident, new Withdrawal(reason));
        metrics.changed("withdrawn");
        return new Written(id, false);
    }

    /** To the millisecond, as a Kafka record's timestamp is. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
