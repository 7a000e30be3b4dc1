package org.mineaction.registry.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.draft.DatePrecision;

/** An incident as a list shows it: nothing about a person. */
public record ListedIncident(
        UUID incidentId,
        int revision,
        Status status,
        Instant recordedAt,
        LocalDate occurredOn,
        DatePrecision datePrecision,
        String district,
        String kind,
        String device,
        Activity activity,
        int killed,
        int injured,
        int unknown) {
    static ListedIncident of(Incident row) {
        return new ListedIncident(
                row.incidentId,
                row.revision,
                row.status,
                row.recordedAt,
                row.occurredOn,
                row.datePrecision,
                row.district,
                row.kind,
                row.device,
                row.activity,
                row.everybody().killed(),
                row.everybody().injured(),
                row.everybody().unknown());
    }
}
