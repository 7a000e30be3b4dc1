package org.mineaction.local.samples;

import static org.mineaction.local.samples.PublishedFigures.CEASEFIRE;
import static org.mineaction.local.samples.PublishedFigures.DISTRICTS;
import static org.mineaction.local.samples.PublishedFigures.INJURED;
import static org.mineaction.local.samples.PublishedFigures.KILLED;
import static org.mineaction.local.samples.PublishedFigures.TO;
import static org.mineaction.local.samples.SamplePeople.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mineaction.contract.Category;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.local.samples.SampleIncident.Content;

/**
 * The made-up incidents, each with all its revisions. Those that count from the ceasefire to the end of the published
 * period add up to the published figures; around them lies what must not count.
 */
final class IncidentHistories {
    private static final long SEED = 2020_11_10;
    private static final int INCIDENTS = 76;
    private static final int OUTCOME_UNKNOWN = 3;
    private static final int WITHDRAWN = 9;
    private static final int LATER = 28;
    private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
    private static final LocalDate ONLY_THE_MONTH = LocalDate.of(2021, 2, 1);
    private static final List<Category> DEVICES =
            List.of(Category.AP_MINE, Category.AP_MINE, Category.AT_MINE, Category.UXO, Category.UXO, Category.UNKNOWN);
    private static final List<String> ACTIVITIES =
            List.of("TRAVELLING", "FARMING", "HERDING", "COLLECTING", "PASSING_BY", "CONSTRUCTION", "OTHER", "UNKNOWN");

    private final Draw draw = new Draw(SEED);
    private final SampleField field = new SampleField(draw);
    private final SamplePeople people = new SamplePeople(draw);
    private final List<List<SampleIncident>> histories = new ArrayList<>();

    private IncidentHistories() {}

    /** All incidents; of each its revisions, the last of which counts. */
    static List<List<SampleIncident>> all() {
        IncidentHistories samples = new IncidentHistories();
        samples.counted();
        samples.ofUnknownOutcome();
        samples.withdrawn();
        samples.enteredTwice();
        samples.later();
        return List.copyOf(samples.histories);
    }

    private void counted() {
        List<String> outcomes = new ArrayList<>(Collections.nCopies(KILLED, SamplePerson.KILLED));
        outcomes.addAll(Collections.nCopies(INJURED, SamplePerson.INJURED));
        Iterator<String> next = draw.shuffled(outcomes).iterator();
        for (int count : draw.shares(KILLED + INJURED, INCIDENTS)) {
            List<String> taken = Stream.generate(next::next).limit(count).toList();
            correctedTo(incident(inPeriod(), taken));
        }
    }

    /** The first and the last day are always among those that count. */
    private LocalDate inPeriod() {
        return switch (histories.size()) {
            case 0 -> CEASEFIRE;
            case 1 -> TO;
            default -> draw.day(CEASEFIRE, TO);
        };
    }

    private Content incident(LocalDate day, List<String> outcomes) {
        boolean accident = histories.size() % 8 == 3;
        boolean monthOnly = histories.size() % 25 == 7 && !day.isAfter(TO);
        String district = draw.oneOf(DISTRICTS);
        return new Content(
                monthOnly ? ONLY_THE_MONTH : day,
                monthOnly || draw.chance(50) ? null : "%02d:%02d".formatted(6 + draw.below(14), 5 * draw.below(12)),
                monthOnly,
                district,
                accident,
                draw.oneOf(DEVICES),
                accident ? "DEMINING" : draw.oneOf(ACTIVITIES),
                draw.chance(60) ? field.place(district) : null,
                outcomes.stream()
                        .map(outcome -> accident ? people.atWork(outcome) : people.anybody(outcome))
                        .toList());
    }

    /** What is true of an incident in the end, after whatever was known or entered at first. */
    private void correctedTo(Content truth) {
        if (histories.size() % 3 == 0 && has(truth, SamplePerson.KILLED)) {
            add(truth.with(allAlive(truth.people())), truth);
            return;
        }
        switch (histories.size() % 16) {
            case 1 -> add(truth.in(draw.oneOf(SampleField.otherDistricts())), truth);
            case 5 -> add(truth.with(withOneMore(truth.people())), truth);
            case 8 -> add(truth.on(draw.day(TO.plusDays(1), LAST)), truth);
            case 10 -> add(truth.by(Category.IED), truth);
            case 14 -> add(truth.with(allAlive(truth.people())), truth.by(Category.OTHER), truth);
            default -> add(truth);
        }
    }

    private static boolean has(Content content, String outcome) {
        return content.people().stream().anyMatch(person -> person.outcome().equals(outcome));
    }

    private static List<SamplePerson> allAlive(List<SamplePerson> people) {
        return people.stream().map(person -> person.but(SamplePerson.INJURED)).toList();
    }

    private List<SamplePerson> withOneMore(List<SamplePerson> those) {
        return Stream.concat(those.stream(), Stream.of(people.anybody(SamplePerson.INJURED)))
                .toList();
    }

    private void ofUnknownOutcome() {
        for (int i = 0; i < OUTCOME_UNKNOWN; i++) {
            add(incident(draw.day(CEASEFIRE, TO), List.of(SamplePerson.UNKNOWN)));
        }
    }

    private void withdrawn() {
        for (int i = 0; i < WITHDRAWN; i++) {
            String outcome = i % 3 == 0 ? SamplePerson.KILLED : SamplePerson.INJURED;
            Content content = incident(draw.day(CEASEFIRE, TO), List.of(outcome, SamplePerson.INJURED));
            withdraw(content, draw.oneOf(WithdrawalReason.LIST.all()));
        }
    }

    /** The first two incidents once more, with other ids. */
    private void enteredTwice() {
        for (int i = 0; i < 2; i++) {
            List<SampleIncident> original = histories.get(i);
            Content same = original.get(original.size() - 1).content();
            int nth = histories.size();
            withdraw(
                    same.with(same.people().stream()
                            .map(person -> person.enteredAgain(id("entered again " + nth + " " + person.id())))
                            .toList()),
                    WithdrawalReason.DUPLICATE);
        }
    }

    private void later() {
        for (int i = 0; i < LATER; i++) {
            LocalDate day = i == 0 ? TO.plusDays(1) : draw.day(TO.plusDays(1), LAST);
            Content content = incident(day, List.of(i % 4 == 0 ? SamplePerson.KILLED : SamplePerson.INJURED));
            if (i % 9 == 5) {
                add(content.on(draw.day(CEASEFIRE, TO)), content);
            } else {
                add(content);
            }
        }
    }

    private void withdraw(Content content, WithdrawalReason reason) {
        add(content);
        List<SampleIncident> history = histories.remove(histories.size() - 1);
        histories.add(List.of(history.get(0), history.get(0).withdrawn(reason)));
    }

    private void add(Content... versions) {
        UUID id = id("incident " + (1 + histories.size()));
        List<SampleIncident> history = new ArrayList<>();
        for (Content version : versions) {
            history.add(
                    history.isEmpty()
                            ? SampleIncident.first(id, version)
                            : history.get(history.size() - 1).amended(version));
        }
        histories.add(List.copyOf(history));
    }
}
