package org.mineaction.registry.incident;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.function.Predicate;
import org.mineaction.contract.Outcome;

/**
 * How many people of an incident came to each outcome.
 *
 * @param killed people
 * @param injured people
 * @param unknown people of whom it is not known what became of them
 */
@Embeddable
record Tally(short killed, short injured, short unknown) {
    /** Of those whom this is true of. */
    static Tally of(List<Person> people, Predicate<Person> those) {
        List<Outcome> outcomes =
                people.stream().filter(those).map(Person::outcome).toList();
        int killed = count(outcomes, Outcome.KILLED);
        int injured = count(outcomes, Outcome.INJURED);
        return new Tally((short) killed, (short) injured, (short) (outcomes.size() - killed - injured));
    }

    private static int count(List<Outcome> outcomes, Outcome asked) {
        return (int) outcomes.stream().filter(asked::equals).count();
    }
}
