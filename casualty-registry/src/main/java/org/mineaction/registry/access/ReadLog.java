package org.mineaction.registry.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.mineaction.registry.request.RegistryMetrics;

/** Writes down every read of personal data, in the transaction that reads: nothing is read unless it was written down. */
@Singleton
public class ReadLog {
    private static final String INSERT = """
            INSERT INTO personal_data_read (read_at, registrar, purpose, act, incident_id)
            SELECT :at, :registrar, :purpose, :act, incident_id FROM unnest(:incidents) AS incident_id
            """;

    private final Session entities;
    private final RegistryMetrics metrics;
    private final Clock clock;

    public ReadLog(Session entities, RegistryMetrics metrics, Clock clock) {
        this.entities = entities;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One incident's personal data are read. */
    public void read(Reader reader, UUID incidentId) {
        write(reader, "READ", new UUID[] {incidentId});
    }

    /** A name was searched for and found in these incidents, or in none. */
    public void searched(Reader reader, List<UUID> found) {
        write(reader, "SEARCH", found.isEmpty() ? new UUID[] {null} : found.toArray(UUID[]::new));
    }

    private void write(Reader reader, String act, UUID[] incidents) {
        entities.createNativeMutationQuery(INSERT)
                .setParameter("at", clock.instant())
                .setParameter("registrar", reader.registrar())
                .setParameter("purpose", reader.purpose().name())
                .setParameter("act", act)
                .setParameter("incidents", incidents)
                .executeUpdate();
        metrics.personalDataRead(reader.purpose().name());
    }
}
