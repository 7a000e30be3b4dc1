package org.mineaction.registry.incident;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.RegistryMistake;

/** The incidents as they stand. */
@Singleton
class Incidents implements PanacheRepositoryBase<Incident, UUID> {
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

    /** What is held until the end of a transaction, so that others wait. Keys in two parts are not those of the relay. */
    enum Held {
        INCIDENT_ID(1),
        DAY_AND_DISTRICT(2);

        private final int key;

        Held(int key) {
            this.key = key;
        }
    }

    /** Holds up whoever holds the same; others now and then, which does no harm. */
    void hold(Held what, int hash) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:what, :hash)", Integer.class)
                .setParameter("what", what.key)
                .setParameter("hash", hash)
                .getSingleResult();
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
