package org.mineaction.registry.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Report;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.draft.IncidentDraft;
import org.mineaction.registry.duplicate.Duplicates;
import org.mineaction.registry.duplicate.Likeness;
import org.mineaction.registry.erasure.ErasureReason;
import org.mineaction.registry.erasure.Erasures;
import org.mineaction.registry.request.RegistryMetrics;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.request.RevisionCondition;

/** Writes incidents: each change is a version, a row in the outbox and the duplicates, all in one transaction. */
@Singleton
class IncidentRegister {
    private static final int FIRST = 1;

    private final Incidents incidents;
    private final Versions versions;
    private final Duplicates duplicates;
    private final Erasures erasures;
    private final Events events;
    private final RegistryMetrics metrics;
    private final Clock clock;

    IncidentRegister(
            Incidents incidents,
            Versions versions,
            Duplicates duplicates,
            Erasures erasures,
            Events events,
            RegistryMetrics metrics,
            Clock clock) {
        this.incidents = incidents;
        this.versions = versions;
        this.duplicates = duplicates;
        this.erasures = erasures;
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
        UUID incidentId = id == null ? UuidCreator.getTimeOrderedEpoch() : id;
        IncidentContent content = Resolved.first(incidentId, draft);
        return incidents.hold(incidentId, content)
                ? sentAgain(incidents.known(incidentId), content)
                : recordNew(incidentId, content, registrar);
    }

    private Written recordNew(UUID incidentId, IncidentContent content, String registrar) {
        Incident incident = new Incident(incidentId);
        incident.says(FIRST, now(), content);
        incidents.persist(incident);
        Version version = versions.add(
                incidentId, FIRST, new Versions.Entry(incident.recordedAt, registrar, null, List.of()), content);
        incidents.flush();
        List<UUID> alike = duplicates.find(likeness(incident, content), incident.recordedAt);
        events.tell(incident, content.casualties());
        metrics.changed("recorded");
        return new Written(version.answer(alike), true);
    }

    private Likeness likeness(Incident incident, IncidentContent content) {
        return new Likeness(
                incident.incidentId,
                incident.occurredOn,
                incident.district,
                incident.device,
                incident.everybody().killed(),
                incident.everybody().injured(),
                incident.everybody().unknown(),
                versions.nameHashes(content));
    }

    private Written sentAgain(Incident known, IncidentContent sent) {
        if (known.isWithdrawn()) {
            throw withdrawn();
        }
        Version current = versions.version(known.incidentId, known.revision);
        if (!sent.equals(versions.content(current))
                && !sent.equals(versions.content(versions.version(known.incidentId, FIRST)))) {
            throw new RefusedException(
                    RegistryMistake.INCIDENT_EXISTS,
                    "There is an incident with this id that says something else. Amend it with PUT, or use another id.");
        }
        return new Written(current.answer(duplicates.openOf(known.incidentId)), false);
    }

    private static RefusedException withdrawn() {
        return new RefusedException(
                RegistryMistake.INCIDENT_WITHDRAWN,
                "The incident was withdrawn. It is kept, counts nothing and stays as it is.");
    }

    /** Gives an incident new content, unless it is what it says already. */
    @Transactional
    IncidentAnswer amend(UUID id, RevisionCondition condition, IncidentDraft draft, String registrar) {
        Incident incident = incidents.locked(id);
        condition.check(incident.revision);
        if (incident.isWithdrawn()) {
            throw withdrawn();
        }
        Version current = versions.version(id, incident.revision);
        IncidentContent before = versions.content(current);
        IncidentContent after = Resolved.next(id, incident.revision + 1, before, erasures.of(id), draft);
        if (after.equals(before)) {
            return current.answer(duplicates.openOf(id));
        }
        metrics.changed("amended");
        return addNext(incident, before, after, registrar);
    }

    private IncidentAnswer addNext(Incident incident, IncidentContent before, IncidentContent after, String registrar) {
        incident.says(next(incident), now(), after);
        // Two that may be the same are written one after the other, so that the second finds the first.
        incidents.hold(after);
        Version version = versions.add(
                incident.incidentId,
                incident.revision,
                new Versions.Entry(incident.recordedAt, registrar, null, Changes.between(before, after)),
                after);
        incidents.flush();
        List<UUID> alike = duplicates.findAgain(likeness(incident, after), incident.recordedAt);
        events.tell(incident, after.casualties());
        return version.answer(alike);
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
    IncidentAnswer withdraw(UUID id, RevisionCondition condition, WithdrawalReason reason, String registrar) {
        Incident incident = incidents.locked(id);
        Version current = versions.version(id, incident.revision);
        if (incident.isWithdrawn() && reason.code().equals(current.row().reason)) {
            return current.answer(List.of());
        }
        if (condition != null) {
            condition.check(incident.revision);
        }
        if (incident.isWithdrawn()) {
            throw withdrawn();
        }
        IncidentContent content = versions.content(current);
        Version version = addWithdrawn(incident, content, reason, registrar, List.of("/status", "/reason"));
        duplicates.withdrawn(id, incident.recordedAt, registrar);
        metrics.changed("withdrawn");
        return version.answer(List.of());
    }

    private Version addWithdrawn(
            Incident incident,
            IncidentContent content,
            WithdrawalReason reason,
            String registrar,
            List<String> changed) {
        incident.isWithdrawn(next(incident), now());
        Versions.Entry entry = new Versions.Entry(incident.recordedAt, registrar, reason.code(), changed);
        Version version = versions.add(incident.incidentId, incident.revision, entry, content);
        incidents.flush();
        events.tell(incident, new Withdrawal(reason));
        return version;
    }

    /**
     * Erases a person's data in every version. What changes by it now is a version of its own, so that whoever read the
     * incident before cannot write it back. Waits for whoever amends, lest a new version keep what is erased.
     */
    @Transactional
    void erase(UUID id, UUID casualtyId, ErasureReason reason, String registrar) {
        Incident incident = incidents.locked(id);
        Version current = versions.version(id, incident.revision);
        IncidentContent before = versions.content(current);
        IncidentContent after = before.without(casualtyId);
        if (erasures.erase(id, casualtyId, reason, now(), registrar)) {
            metrics.changed("erased");
        }
        if (after.equals(before) || incident.revision == Report.MAX_REVISION) {
            return;
        }
        if (incident.isWithdrawn()) {
            WithdrawalReason withdrawnFor = WithdrawalReason.of(current.row().reason);
            addWithdrawn(incident, after, withdrawnFor, registrar, Changes.between(before, after));
        } else {
            addNext(incident, before, after, registrar);
        }
    }

    /** To the millisecond, as a Kafka record's timestamp is. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
