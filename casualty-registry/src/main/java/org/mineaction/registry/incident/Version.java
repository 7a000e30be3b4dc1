package org.mineaction.registry.incident;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A version of an incident as it is kept, with what is personal encrypted.
 *
 * @param row the version itself
 * @param people in their order
 */
record Version(IncidentVersion row, List<Casualty> people) {
    Version {
        people = List.copyOf(people);
    }

    /** What everybody with access to the registry may read. */
    IncidentAnswer answer(List<UUID> probableDuplicates) {
        return answer(any -> Particulars.NOTHING, any -> Personal.NOTHING, probableDuplicates);
    }

    /** With personal data as these make them of the rows. */
    IncidentAnswer answer(
            Function<IncidentVersion, Particulars> particulars,
            Function<Casualty, Personal> personal,
            List<UUID> probableDuplicates) {
        return IncidentAnswer.of(row, particulars.apply(row), null, people(personal), probableDuplicates);
    }

    /** As one of all versions, without personal data: with what differs from the one before, and no word of duplicates. */
    IncidentAnswer inHistory() {
        return IncidentAnswer.of(row, Particulars.NOTHING, List.of(row.changed), people(any -> Personal.NOTHING), null);
    }

    private List<PersonAnswer> people(Function<Casualty, Personal> personal) {
        return people.stream()
                .map(person -> PersonAnswer.of(person, personal.apply(person)))
                .toList();
    }
}
