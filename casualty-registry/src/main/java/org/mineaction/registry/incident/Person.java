package org.mineaction.registry.incident;

import java.util.UUID;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.PersonRole;
import org.mineaction.registry.draft.Sex;

/**
 * A person hurt.
 *
 * @param casualtyId the person, in every version of the incident
 * @param outcome what became of the person
 * @param personStatus as what
 * @param sex the person's
 * @param ageGroup child or adult
 * @param role at the demining workplace; null away from one or when not said
 * @param personal the rest
 * @param erased whether the rest was erased for good
 */
record Person(
        UUID casualtyId,
        Outcome outcome,
        PersonStatus personStatus,
        Sex sex,
        AgeGroup ageGroup,
        PersonRole role,
        Personal personal,
        boolean erased) {
    Person withoutPersonalData() {
        return new Person(casualtyId, outcome, personStatus, sex, ageGroup, role, Personal.NOTHING, true);
    }
}
