package org.mineaction.statistics.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mineaction.contract.Content;

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

    /** What it adds to the figures. */
    Optional<Content> counted() {
        boolean counts = List.of("COUNTED", "CONFLICTING").contains(stateOfReport());
        return counts ? Optional.of(current().report().content()) : Optional.empty();
    }

    /** The row that must stand for the report. */
    String row() {
        return row(current());
    }

    /** The rows of its history. */
    Stream<String> history() {
        return others().map(this::row);
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
