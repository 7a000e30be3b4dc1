package org.mineaction.registry.incident;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.sql.Sql;

/** The incidents as they stand. */
@Singleton
class Incidents implements PanacheRepositoryBase<Incident, UUID> {
    private final Sql sql;

    Incidents(Sql sql) {
        this.sql = sql;
    }

    /** The incident, which nobody else changes before this transaction ends. */
    Incident locked(UUID incidentId) {
        return found(findById(incidentId, LockModeType.PESSIMISTIC_WRITE));
    }

    Incident known(UUID incidentId) {
        return found(findById(incidentId));
    }

    private static Incident found(Incident incident) {
        if (incident == null) {
            throw new RefusedException(RegistryMistake.NO_SUCH_INCIDENT, "There is no incident with this id.");
        }
        return incident;
    }

    /**
     * Holds up, until the end of the transaction, whoever sends the same incident and whoever records another that may be the
     * same; others of the same hash now and then, which does no harm. Locks of two keys are not those of the relay.
     *
     * @return whether the incident has been recorded before
     */
    boolean hold(UUID incidentId, IncidentContent content) {
        List<Integer> recorded = sql.rowsAfter(
                "SELECT pg_advisory_xact_lock(1, ?), pg_advisory_xact_lock(2, ?)",
                "SELECT 1 FROM incident WHERE incident_id = ?",
                row -> row.getInt(1),
                incidentId.hashCode(),
                day(content),
                incidentId);
        return !recorded.isEmpty();
    }

    /** Holds up whoever records an incident that may be the same. */
    void hold(IncidentContent content) {
        sql.execute("SELECT pg_advisory_xact_lock(2, ?)", day(content));
    }

    private static int day(IncidentContent content) {
        return Objects.hash(content.occurredOn(), content.district());
    }

    Map<UUID, Incident> byIds(Collection<UUID> ids) {
        return stream("incidentId in ?1", ids).collect(toMap(one -> one.incidentId, Function.identity()));
    }

    /** One more than asked for, if there are more, the latest day first. */
    List<Incident> page(ListRequest request) {
        StringBuilder where = new StringBuilder("occurredOn between :from and :to and status = :status");
        Map<String, Object> values = new HashMap<>();
        values.put("from", request.from());
        values.put("to", request.to());
        values.put("status", request.status());
        if (!request.districts().isEmpty()) {
            where.append(" and district in (:districts)");
            values.put("districts", request.districts());
        }
        if (request.after() != null) {
            where.append(" and (occurredOn, incidentId) < (:day, :id)");
            values.put("day", request.after().day());
            values.put("id", request.after().id());
        }
        return find(where + " order by occurredOn desc, incidentId desc", values)
                .range(0, request.limit())
                .list();
    }
}
