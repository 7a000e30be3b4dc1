package org.mineaction.registry.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mineaction.registry.request.RegistryMetrics;
import org.mineaction.registry.sql.Sql;

/** Writes down every read of personal data, in the transaction that reads: nothing is read unless it was written down. */
@Singleton
public class ReadLog {
    private static final String INSERT = """
            INSERT INTO personal_data_read (read_at, registrar, purpose, act, incident_id)
            SELECT ?, ?, ?, ?, incident_id FROM unnest(?) AS incident_id
            """;

    private final Sql sql;
    private final RegistryMetrics metrics;
    private final Clock clock;

    public ReadLog(Sql sql, RegistryMetrics metrics, Clock clock) {
        this.sql = sql;
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
        sql.execute(
                INSERT, clock.instant(), reader.registrar(), reader.purpose().name(), act, incidents);
        metrics.personalDataRead(reader.purpose().name());
    }
}
