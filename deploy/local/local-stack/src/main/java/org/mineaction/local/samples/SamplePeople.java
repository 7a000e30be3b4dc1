package org.mineaction.local.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/** Who the made-up people are. */
final class SamplePeople {
    private static final List<String> STATUSES =
            List.of("CIVILIAN", "CIVILIAN", "CIVILIAN", "CIVILIAN", "CIVILIAN", "MILITARY_OR_SECURITY", "UNKNOWN");
    private static final List<String> SEXES = List.of("MALE", "MALE", "MALE", "MALE", "FEMALE", "FEMALE", "UNKNOWN");
    private static final List<String> ROLES = List.of("DEMINER", "DEMINER", "SURVEYOR", "SUPERVISOR", "MEDIC");
    private static final List<String> INJURIES =
            List.of("Sample: wounds of the left foot", "Sample: loss of hearing", "Sample: wounds of both hands");
    private static final int OLDEST = 80;
    private static final int AGE_OF_MAJORITY = 18;

    private final Draw draw;
    private int count;

    SamplePeople(Draw draw) {
        this.draw = draw;
    }

    /** Somebody away from any demining workplace. */
    SamplePerson anybody(String outcome) {
        boolean ageKnown = draw.chance(70);
        int age = 5 + draw.below(OLDEST - 5);
        String group = age < AGE_OF_MAJORITY ? "CHILD" : "ADULT";
        boolean child = age < AGE_OF_MAJORITY;
        return person(
                outcome,
                child ? "CIVILIAN" : draw.oneOf(STATUSES),
                ageKnown ? age : null,
                ageKnown || draw.chance(70) ? group : "UNKNOWN",
                null);
    }

    /** Somebody at a demining workplace: who works there, or visits. */
    SamplePerson atWork(String outcome) {
        boolean visits = draw.chance(10);
        return person(
                outcome,
                visits ? "CIVILIAN" : "DEMINER",
                AGE_OF_MAJORITY + 4 + draw.below(40),
                "ADULT",
                visits ? "VISITOR" : draw.oneOf(ROLES));
    }

    private SamplePerson person(String outcome, String status, Integer age, String ageGroup, String role) {
        count++;
        boolean injured = outcome.equals(SamplePerson.INJURED);
        return new SamplePerson(
                id("person " + count),
                outcome,
                status,
                draw.oneOf(SEXES),
                age,
                ageGroup,
                role,
                draw.chance(75) ? count : null,
                injured && draw.chance(60) ? draw.oneOf(INJURIES) : null);
    }

    static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("sample " + what).getBytes(UTF_8));
    }
}
