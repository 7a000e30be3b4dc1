package org.mineaction.registry.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.DatePrecision;
import org.mineaction.registry.draft.Sex;

class ChangesTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private static Person person(UUID id, Outcome outcome, String name) {
        return new Person(
                id,
                outcome,
                PersonStatus.CIVILIAN,
                Sex.MALE,
                AgeGroup.ADULT,
                null,
                new Personal(name, null, null, null),
                false);
    }

    private static IncidentContent incident(String place, Person... people) {
        return new IncidentContent(
                LocalDate.of(2021, 6, 5),
                null,
                DatePrecision.DAY,
                "AZ-AGM",
                IncidentKind.INCIDENT,
                Category.AP_MINE,
                Activity.FARMING,
                new Particulars(null, place, null, null),
                List.of(people));
    }

    @Test
    void tellsWhereAndNeverWhat() {
        IncidentContent before = incident("secret mill", person(ONE, Outcome.INJURED, "Secret Name"));
        IncidentContent after = incident("secret bridge", person(ONE, Outcome.KILLED, "Secret Other"));

        assertThat(Changes.between(before, after))
                .containsExactly("/place", "/casualties/" + ONE + "/outcome", "/casualties/" + ONE + "/name");
        assertThat(Changes.between(before, before)).isEmpty();
        assertThat(before.toString()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void peopleComeAndGo() {
        Person one = person(ONE, Outcome.INJURED, null);
        Person two = person(TWO, Outcome.INJURED, null);

        assertThat(Changes.between(incident(null, one), incident(null, two)))
                .containsExactly("/casualties/" + TWO, "/casualties/" + ONE);
        assertThat(Changes.between(incident(null, one, two), incident(null, two, one)))
                .containsExactly("/casualties");
    }

    @Test
    void everyoneIsToldHowManyTheyAre() {
        Casualties told = incident(
                        "secret",
                        person(ONE, Outcome.INJURED, "n"),
                        person(TWO, Outcome.INJURED, "n"),
                        person(new UUID(0, 3), Outcome.KILLED, "n"))
                .casualties();

        assertThat(told.casualties())
                .containsExactly(
                        new CasualtyCount(Outcome.INJURED, PersonStatus.CIVILIAN, 2),
                        new CasualtyCount(Outcome.KILLED, PersonStatus.CIVILIAN, 1));
    }
}
