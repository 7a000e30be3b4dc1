package org.mineaction.registry.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.draft.DatePrecision;

/**
 * All that one version of an incident says.
 *
 * @param occurredOn the first day on which it may have happened
 * @param occurredAt the time; null when not known
 * @param datePrecision how much of the day is known
 * @param district code
 * @param kind at a demining workplace or away from it
 * @param device what caused it
 * @param activity what the people were doing
 * @param particulars what may lead to a person
 * @param people hurt, at least one
 */
record IncidentContent(
        LocalDate occurredOn,
        LocalTime occurredAt,
        DatePrecision datePrecision,
        String district,
        IncidentKind kind,
        Category device,
        Activity activity,
        Particulars particulars,
        List<Person> people) {
    IncidentContent {
        people = List.copyOf(people);
    }

    Optional<Person> person(UUID casualtyId) {
        return people.stream()
                .filter(person -> person.casualtyId().equals(casualtyId))
                .findFirst();
    }

    /** Without the data of a person, and what else may lead to one. */
    IncidentContent without(UUID casualtyId) {
        return new IncidentContent(
                occurredOn,
                occurredAt,
                datePrecision,
                district,
                kind,
                device,
                activity,
                Particulars.NOTHING,
                people.stream()
                        .map(person -> person.casualtyId().equals(casualtyId) ? person.withoutPersonalData() : person)
                        .toList());
    }

    /** What everybody may know of it: how many people, and nothing about one. */
    Casualties casualties() {
        record Pair(Outcome outcome, PersonStatus status) {}
        List<CasualtyCount> counts = people.stream()
                .map(person -> new Pair(person.outcome(), person.personStatus()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(one -> 1)))
                .entrySet()
                .stream()
                .map(pair ->
                        new CasualtyCount(pair.getKey().outcome(), pair.getKey().status(), pair.getValue()))
                .sorted(Comparator.comparing(
                        (CasualtyCount count) -> count.outcome().code()))
                .toList();
        return new Casualties(occurredOn, district, kind, device, counts);
    }
}
