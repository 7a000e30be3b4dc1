package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One revision of one report, of any kind. Its JSON is flat: the content's fields stand beside these.
 *
 * @param reportId the report this is a revision of
 * @param revision 1 … 9999, the sender's count; a higher one replaces a lower one, whatever order they arrive in
 * @param recordedAt when it was accepted, to the millisecond, as the Kafka record's timestamp is
 * @param team whose report it is, up to 80 characters
 * @param submittedBy who sent this revision
 * @param sourceId the team's own number for it, up to 80 characters; null when it has none
 * @param flags what somebody should look at, as seen on acceptance; empty as a rule
 * @param content what it says
 * @param <C> the kind of content
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"reportId", "revision", "recordedAt", "team", "submittedBy", "sourceId", "flags"})
public record Report<C extends Content>(
        UUID reportId,
        int revision,
        Instant recordedAt,
        String team,
        Submitter submittedBy,
        String sourceId,
        List<Flag> flags,
        @JsonUnwrapped C content) {
    /** The calendar that days are counted in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Baku");

    public static final int MAX_REVISION = 9999;
    public static final int MAX_TEAM_LENGTH = 80;
    public static final int MAX_SOURCE_ID_LENGTH = 80;
    public static final int MAX_TASK_ID_LENGTH = 80;

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public Report {
        check("reportId", reportId, revision, recordedAt, content);
        Objects.requireNonNull(team, "team is required");
        Objects.requireNonNull(submittedBy, "submittedBy is required");
        Text.check("team", team, MAX_TEAM_LENGTH);
        Text.checkIfPresent("sourceId", sourceId, MAX_SOURCE_ID_LENGTH);
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    /** Refuses what no revision of anything can have. */
    static void check(String idField, UUID id, int revision, Instant recordedAt, Content content) {
        Objects.requireNonNull(id, () -> idField + " is required");
        Objects.requireNonNull(recordedAt, "recordedAt is required");
        Objects.requireNonNull(content, "content is required");
        if (revision < 1 || revision > MAX_REVISION) {
            throw new IllegalArgumentException("revision must be from 1 to 9999");
        }
        if (recordedAt.isBefore(EARLIEST) || recordedAt.isAfter(LATEST)) {
            throw new IllegalArgumentException("recordedAt must be from 1970 to 9999");
        }
    }

    /** The local date on which it was accepted. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, ZONE);
    }
}
