package org.mineaction.registry.incident;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Location;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.draft.DatePrecision;

/**
 * A version of an incident as an answer shows it.
 *
 * @param registrar who says to have written it; null where that was before the registry asked who
 * @param reason why it was withdrawn; null when it was not
 * @param changed pointers of what differs from the version before; null outside a history
 * @param killed people, like injured and unknown; zero when it was withdrawn
 * @param location personal, like place, source and remarks: null unless read for a purpose
 * @param probableDuplicates incidents that are probably the same; null in a history
 */
record IncidentAnswer(
        UUID incidentId,
        int revision,
        Status status,
        Instant recordedAt,
        String registrar,
        String reason,
        List<String> changed,
        LocalDate occurredOn,

        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm")
        LocalTime occurredAt,

        DatePrecision datePrecision,
        String district,
        String kind,
        String device,
        Activity activity,
        long killed,
        long injured,
        long unknown,
        Location location,
        String place,
        String source,
        String remarks,
        List<PersonAnswer> casualties,
        List<UUID> probableDuplicates) {
    static IncidentAnswer of(
            IncidentVersion row,
            Particulars particulars,
            List<String> changed,
            List<PersonAnswer> people,
            List<UUID> probableDuplicates) {
        return new IncidentAnswer(
                row.id.incidentId(),
                row.id.revision(),
                row.status,
                row.recordedAt,
                row.registrar,
                row.reason,
                changed,
                row.occurredOn,
                row.occurredAt,
                row.datePrecision,
                row.district,
                row.kind,
                row.device,
                row.activity,
                count(row, people, "KILLED"),
                count(row, people, "INJURED"),
                row.status == Status.WITHDRAWN
                        ? 0
                        : people.size() - count(row, people, "KILLED") - count(row, people, "INJURED"),
                particulars.location(),
                particulars.place(),
                particulars.source(),
                particulars.remarks(),
                people,
                probableDuplicates);
    }

    private static long count(IncidentVersion row, List<PersonAnswer> people, String outcome) {
        return row.status == Status.WITHDRAWN
                ? 0
                : people.stream()
                        .filter(person -> person.outcome().equals(outcome))
                        .count();
    }

    /** Never what is in it: texts of records end up in logs. */
    @Override
    public String toString() {
        return "IncidentAnswer";
    }
}
