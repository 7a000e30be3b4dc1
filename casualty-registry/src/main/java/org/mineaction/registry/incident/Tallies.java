package org.mineaction.registry.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.Sex;

/**
 * What an incident counts: all that figures are added up from. Those of one person status, one sex or one age group sum to
 * everybody, which the database checks.
 */
@Embeddable
record Tallies(
        @Embedded Tally everybody,
        @Embedded @EmbeddedColumnNaming("civilian_%s") Tally civilians,

        @Embedded @EmbeddedColumnNaming("military_or_security_%s")
        Tally militaryOrSecurity,

        @Embedded @EmbeddedColumnNaming("deminer_%s") Tally deminers,
        @Embedded @EmbeddedColumnNaming("status_unknown_%s") Tally statusUnknown,
        @Embedded @EmbeddedColumnNaming("female_%s") Tally female,
        @Embedded @EmbeddedColumnNaming("male_%s") Tally male,
        @Embedded @EmbeddedColumnNaming("sex_unknown_%s") Tally sexUnknown,
        @Embedded @EmbeddedColumnNaming("child_%s") Tally children,
        @Embedded @EmbeddedColumnNaming("adult_%s") Tally adults,
        @Embedded @EmbeddedColumnNaming("age_unknown_%s") Tally ageUnknown) {
    static final Tallies NOBODY = of(List.of());

    static Tallies of(List<Person> people) {
        return new Tallies(
                Tally.of(people, person -> true),
                Tally.of(people, has(PersonStatus.CIVILIAN)),
                Tally.of(people, has(PersonStatus.MILITARY_OR_SECURITY)),
                Tally.of(people, has(PersonStatus.DEMINER)),
                Tally.of(people, has(PersonStatus.UNKNOWN)),
                Tally.of(people, has(Sex.FEMALE)),
                Tally.of(people, has(Sex.MALE)),
                Tally.of(people, has(Sex.UNKNOWN)),
                Tally.of(people, has(AgeGroup.CHILD)),
                Tally.of(people, has(AgeGroup.ADULT)),
                Tally.of(people, has(AgeGroup.UNKNOWN)));
    }

    private static Predicate<Person> has(PersonStatus status) {
        return person -> person.personStatus().equals(status);
    }

    private static Predicate<Person> has(Sex sex) {
        return person -> person.sex() == sex;
    }

    private static Predicate<Person> has(AgeGroup ageGroup) {
        return person -> person.ageGroup() == ageGroup;
    }
}
