package org.mineaction.registry.incident;

import java.util.UUID;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.PersonRole;
import org.mineaction.registry.draft.Sex;

/**
 * A person as an answer shows one.
 *
 * @param erased true when the personal data were erased; null otherwise
 * @param age personal, like what follows: null unless read for a purpose
 */
record PersonAnswer(
        UUID casualtyId,
        String outcome,
        String personStatus,
        Sex sex,
        AgeGroup ageGroup,
        PersonRole role,
        Boolean erased,
        Integer age,
        String name,
        String contact,
        String injuries) {
    static PersonAnswer of(Casualty row, Personal personal) {
        return new PersonAnswer(
                row.id.casualtyId(),
                row.outcome,
                row.personStatus,
                row.sex,
                row.ageGroup,
                row.role,
                row.erased ? true : null,
                personal.age(),
                personal.name(),
                personal.contact(),
                personal.injuries());
    }

    /** Never what is in it: texts of records end up in logs. */
    @Override
    public String toString() {
        return "PersonAnswer";
    }
}
