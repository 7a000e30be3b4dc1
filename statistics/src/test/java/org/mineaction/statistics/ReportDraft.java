package org.mineaction.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;
import org.mineaction.contract.Report;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;

/** A report to be sent in a test: one with ordinary content, of which each test says what matters to it. */
public record ReportDraft(
        UUID id, int revision, Instant recordedAt, String team, Submitter by, List<Flag> flags, Content content) {
    private static final Instant BEGINNING = Instant.parse("2021-06-05T08:00:00Z");

    /** The first revision of a report that goes by a name in the test. */
    public static ReportDraft named(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        FoundItem item =
                new FoundItem(LocalDate.of(2021, 6, 5), "AZ-AGM", Category.AP_MINE, 10, null, null, null, null);
        return new ReportDraft(id, 1, BEGINNING, "TEAM-A", new Submitter("TEAM-A", Role.REPORTER), List.of(), item);
    }

    /** Another report that says the same. */
    public ReportDraft named(String name, String also) {
        return new ReportDraft(named(name + also).id(), revision, recordedAt, team, by, flags, content);
    }

    public ReportDraft revision(int number) {
        return new ReportDraft(id, number, recordedAt.plusSeconds(number), team, by, flags, content);
    }

    /** Recorded so many seconds after the beginning. */
    public ReportDraft recorded(int seconds) {
        return recorded(BEGINNING.plusSeconds(seconds));
    }

    public ReportDraft recorded(Instant instant) {
        return new ReportDraft(id, revision, instant, team, by, flags, content);
    }

    /** Recorded at this moment. */
    public ReportDraft recordedNow() {
        return recorded(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public ReportDraft team(String name) {
        return new ReportDraft(id, revision, recordedAt, name, by, flags, content);
    }

    public ReportDraft by(String sender, Role role) {
        return new ReportDraft(id, revision, recordedAt, team, new Submitter(sender, role), flags, content);
    }

    public ReportDraft byEditor() {
        return by("OFFICE", Role.EDITOR);
    }

    public ReportDraft flagged(Flag... some) {
        return new ReportDraft(id, revision, recordedAt, team, by, List.of(some), content);
    }

    public ReportDraft content(Content said) {
        return new ReportDraft(id, revision, recordedAt, team, by, flags, said);
    }

    public ReportDraft withdrawn() {
        return content(new Withdrawal(WithdrawalReason.ENTERED_IN_ERROR));
    }

    public ReportDraft quantity(int quantity) {
        FoundItem was = item();
        return content(new FoundItem(
                was.foundOn(),
                was.district(),
                was.category(),
                quantity,
                was.model(),
                was.disposition(),
                was.location(),
                was.taskId()));
    }

    public ReportDraft found(String day, String district, Category category) {
        FoundItem was = item();
        return content(new FoundItem(
                LocalDate.parse(day),
                district,
                category,
                was.quantity(),
                was.model(),
                was.disposition(),
                was.location(),
                was.taskId()));
    }

    /** With every optional field. */
    public ReportDraft detailed(String model, Disposition disposition, Location location, String task) {
        FoundItem was = item();
        return content(new FoundItem(
                was.foundOn(), was.district(), was.category(), was.quantity(), model, disposition, location, task));
    }

    private FoundItem item() {
        return (FoundItem) content;
    }

    public Report<?> report() {
        return new Report<>(id, revision, recordedAt, team, by, null, flags, content);
    }
}
