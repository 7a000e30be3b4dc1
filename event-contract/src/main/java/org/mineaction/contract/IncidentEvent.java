package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One revision of one incident as the casualty registry tells it to everyone. Its JSON is flat: the content's fields stand
 * beside these. To whoever counts it is a {@link Report} like any other, whose team and sender is the registry.
 *
 * @param incidentId the incident this is a revision of
 * @param revision 1 … 9999, the registry's count; the highest counts, whatever order they arrive in
 * @param recordedAt when the registry recorded it, to the millisecond, as the Kafka record's timestamp is
 * @param content {@link Casualties} or a {@link Withdrawal}
 * @param <C> the kind of content
 */
@JsonPropertyOrder({"incidentId", "revision", "recordedAt"})
public record IncidentEvent<C extends Content>(
        @JsonProperty(required = true) UUID incidentId,
        @JsonProperty(required = true) int revision,
        @JsonProperty(required = true) Instant recordedAt,
        @JsonUnwrapped C content) {
    /** The registry among the teams. */
    public static final String REGISTRY = "casualty-registry";

    // It corrects its own incidents and nobody else's.
    private static final Submitter SUBMITTER = new Submitter(REGISTRY, Role.EDITOR);

    public IncidentEvent {
        Report.check("incidentId", incidentId, revision, recordedAt, content);
    }

    /** The event of a report; throws {@link IllegalArgumentException} when the report says more than the event can. */
    static IncidentEvent<?> of(Report<?> report) {
        IncidentEvent<?> event =
                new IncidentEvent<>(report.reportId(), report.revision(), report.recordedAt(), report.content());
        if (!event.toReport().equals(report)) {
            throw new IllegalArgumentException("incidents have the registry's name, and no number or flags of a team");
        }
        return event;
    }

    /** The same as a report. */
    public Report<C> toReport() {
        return new Report<>(incidentId, revision, recordedAt, REGISTRY, SUBMITTER, null, List.of(), content);
    }
}
