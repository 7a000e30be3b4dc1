package org.mineaction.statistics.model;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mineaction.contract.Report;

/**
 * What a ledger must make of the events of one report, said as plainly as Java allows: every question is put to all events
 * again, nothing is kept, nothing is fast.
 *
 * @param events those of one report, none of them twice
 */
record ModelReport(List<Event> events) {
    /** The report of these records, in any order and as often as they came. */
    static ModelReport of(List<Event> records) {
        return new ModelReport(records.stream()
                .filter(one -> records.stream()
                        .filter(other -> other.identity().equals(one.identity()))
                        .allMatch(other -> Event.FIRST.compare(one, other) <= 0))
                .distinct()
                .toList());
    }

    ModelKind kind() {
        return events.get(0).kind();
    }

    private Optional<String> owner() {
        return events.stream()
                .filter(event -> event.isByEditor()
                        || event.sender().equals(event.report().team()))
                .min(Event.FIRST)
                .map(event -> event.report().team());
    }

    private boolean isValid(Event event) {
        boolean isByOwner = owner().equals(Optional.of(event.sender()))
                && owner().equals(Optional.of(event.report().team()));
        return event.isByEditor() || isByOwner;
    }

    private Stream<Event> valid() {
        return events.stream().filter(this::isValid);
    }

    private static int highest(Stream<Event> of) {
        return of.mapToInt(event -> event.report().revision()).max().orElse(0);
    }

    /** What counts under a revision: the first that was said. */
    private Optional<Event> speaker(int revision) {
        return valid().filter(event -> event.report().revision() == revision).min(Event.FIRST);
    }

    private Event current() {
        int highest = highest(events.stream());
        return speaker(highest(valid())).orElseGet(() -> events.stream()
                .filter(event -> event.report().revision() == highest)
                .min(Event.FIRST)
                .orElseThrow());
    }

    private String state(Event event) {
        if (event.equals(current())) {
            return stateOfReport();
        }
        if (!isValid(event)) {
            return "REFUSED";
        }
        int revision = event.report().revision();
        Event speaker = speaker(revision).orElseThrow();
        if (event.equals(speaker)) {
            return "SUPERSEDED";
        }
        if (event.hash().equals(speaker.hash())) {
            return "RESENT";
        }
        boolean isSettled = highest(events.stream().filter(Event::isByEditor)) > revision;
        return isSettled ? "SUPERSEDED" : "CONFLICTING";
    }

    private String stateOfReport() {
        if (valid().findAny().isEmpty()) {
            return "REFUSED";
        }
        if (current().isWithdrawal()) {
            return "WITHDRAWN";
        }
        return others().anyMatch(event -> state(event).equals("CONFLICTING")) ? "CONFLICTING" : "COUNTED";
    }

    private Stream<Event> others() {
        Event current = current();
        return events.stream().filter(event -> !event.equals(current));
    }

    /** The revision that is in the figures. */
    Optional<Report<?>> counted() {
        boolean counts = List.of("COUNTED", "CONFLICTING").contains(stateOfReport());
        return counts ? Optional.of(current().report()) : Optional.empty();
    }

    /** Who spoke for the report from which instant on: at each recording, whoever does by what was known then. */
    private NavigableMap<Instant, Optional<Event>> speakers() {
        NavigableMap<Instant, Optional<Event>> speakers = new TreeMap<>();
        for (Event recorded : events) {
            speakers.computeIfAbsent(recorded.report().recordedAt(), instant -> {
                ModelReport then = new ModelReport(events.stream()
                        .filter(one -> !one.report().recordedAt().isAfter(instant))
                        .toList());
                return then.valid().findAny().isPresent() ? Optional.of(then.current()) : Optional.empty();
            });
        }
        return speakers;
    }

    /** When another took its place, in seconds; 0 when none did, or it never spoke for the report. */
    private static long replacedAt(Event event, NavigableMap<Instant, Optional<Event>> speakers) {
        Instant recordedAt = event.report().recordedAt();
        Optional<Event> itself = Optional.of(event);
        if (!speakers.get(recordedAt).equals(itself)) {
            return 0;
        }
        return speakers.tailMap(recordedAt, false).entrySet().stream()
                .filter(later -> !later.getValue().equals(itself))
                .findFirst()
                .map(later -> later.getKey().getEpochSecond())
                .orElse(0L);
    }

    /** The row that must stand for the report. */
    String row() {
        return row(current());
    }

    /** The rows of its history. */
    Stream<String> history() {
        NavigableMap<Instant, Optional<Event>> speakers = speakers();
        return others().map(event -> row(event) + " " + replacedAt(event, speakers));
    }

    private String row(Event event) {
        return String.join(
                " ",
                event.report().reportId().toString(),
                String.valueOf(event.report().revision()),
                state(event),
                String.valueOf(event.report().recordedAt().getEpochSecond()),
                event.hash(),
                event.sender(),
                event.report().submittedBy().role().code(),
                String.valueOf(event.partition()));
    }
}
