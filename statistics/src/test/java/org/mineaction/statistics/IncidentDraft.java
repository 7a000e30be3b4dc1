package org.mineaction.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.IncidentEvent;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.Report;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;

/** An incident of the registry to be sent in a test. */
public record IncidentDraft(UUID id, int revision, Instant recordedAt, Content content) {
    private static final Instant BEGINNING = Instant.parse("2021-06-05T08:00:00Z");

    /** The first revision of an incident that goes by a name in the test. */
    public static IncidentDraft named(String name, String day, String district, CasualtyCount... casualties) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new IncidentDraft(
                id,
                1,
                BEGINNING,
                new Casualties(
                        LocalDate.parse(day), district, IncidentKind.INCIDENT, Category.AP_MINE, List.of(casualties)));
    }

    public static CasualtyCount killed(PersonStatus status, int count) {
        return new CasualtyCount(Outcome.KILLED, status, count);
    }

    public static CasualtyCount injured(PersonStatus status, int count) {
        return new CasualtyCount(Outcome.INJURED, status, count);
    }

    public IncidentDraft revision(int number) {
        return new IncidentDraft(id, number, recordedAt.plusSeconds(number), content);
    }

    /** Recorded so many seconds after the beginning. */
    public IncidentDraft recorded(int seconds) {
        return recorded(BEGINNING.plusSeconds(seconds));
    }

    public IncidentDraft recorded(Instant instant) {
        return new IncidentDraft(id, revision, instant, content);
    }

    public IncidentDraft withdrawn() {
        return new IncidentDraft(id, revision, recordedAt, new Withdrawal(WithdrawalReason.DUPLICATE));
    }

    public IncidentDraft with(CasualtyCount... casualties) {
        Casualties was = (Casualties) content;
        return new IncidentDraft(
                id,
                revision,
                recordedAt,
                new Casualties(was.occurredOn(), was.district(), was.kind(), was.device(), List.of(casualties)));
    }

    public Report<?> report() {
        return new IncidentEvent<>(id, revision, recordedAt, content).toReport();
    }
}
