package org.mineaction.local.samples;

import java.util.UUID;

/**
 * A made-up person. Names and contacts say that they are samples: nobody may take them for somebody's.
 *
 * @param id the casualty's
 * @param outcome its code
 * @param status its code
 * @param sex its code
 * @param age in years; null when only the age group is known
 * @param ageGroup its code
 * @param role at the demining workplace; null away from one
 * @param number in the name and the contact; null when neither is known
 * @param injuries in words; null when nothing is known of them
 */
record SamplePerson(
        UUID id,
        String outcome,
        String status,
        String sex,
        Integer age,
        String ageGroup,
        String role,
        Integer number,
        String injuries) {
    static final String KILLED = "KILLED";
    static final String INJURED = "INJURED";
    static final String UNKNOWN = "UNKNOWN";

    SamplePerson but(String otherOutcome) {
        return new SamplePerson(id, otherOutcome, status, sex, age, ageGroup, role, number, injuries);
    }

    /** The same person, entered once more by somebody who did not know. */
    SamplePerson enteredAgain(UUID otherId) {
        return new SamplePerson(otherId, outcome, status, sex, age, ageGroup, role, number, injuries);
    }
}
