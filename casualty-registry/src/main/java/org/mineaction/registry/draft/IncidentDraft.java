package org.mineaction.registry.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mineaction.contract.Category;
import org.mineaction.contract.District;
import org.mineaction.contract.IncidentKind;

/**
 * An incident as it was sent. What a single field must be, those who read it and its annotations say; what fields must be
 * together, {@link IncidentRules} says.
 *
 * @param incidentId which; null when the sender leaves it to the registry
 * @param occurredOn the day, or any day of the month or year that is known
 * @param occurredAt the time, when known
 * @param datePrecision how much of the day is known
 * @param district where
 * @param location personal: the exact place
 * @param place personal: the place in words
 * @param kind at a demining workplace or away from it
 * @param device what caused it
 * @param activity what the people were doing
 * @param source personal: who told of it
 * @param remarks personal: free text
 * @param casualties the people hurt
 * @param said the names of the fields that were there, be it with null
 */
public record IncidentDraft(
        UUID incidentId,
        @NotNull LocalDate occurredOn,
        LocalTime occurredAt,
        DatePrecision datePrecision,
        @NotNull District district,
        @Valid LocationDraft location,
        @PlainText(max = 300) String place,
        IncidentKind kind,
        @NotNull Category device,
        @NotNull Activity activity,
        @PlainText(max = 300) String source,
        @PlainText(max = 4000) String remarks,
        @NotNull @Size(min = 1, max = MAX_CASUALTIES) List<@Valid CasualtyDraft> casualties,
        Set<String> said) {
    static final int MAX_CASUALTIES = 200;

    public IncidentDraft {
        // Not List.copyOf: what was no object stands as null in its place.
        casualties = casualties == null ? null : Collections.unmodifiableList(casualties);
        said = Set.copyOf(said);
    }

    IncidentDraft on(LocalDate day) {
        return new IncidentDraft(
                incidentId,
                day,
                occurredAt,
                datePrecision,
                district,
                location,
                place,
                kind,
                device,
                activity,
                source,
                remarks,
                casualties,
                said);
    }

    /** Whether a field was sent, be it with null. */
    public boolean says(String field) {
        return said.contains(field);
    }

    /** Much in it is about people. */
    @Override
    public String toString() {
        return "IncidentDraft";
    }
}
