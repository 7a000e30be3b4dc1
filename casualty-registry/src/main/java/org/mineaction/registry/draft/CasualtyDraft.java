package org.mineaction.registry.draft;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.http.Fields;
import org.mineaction.http.RequestMistake;
import org.mineaction.registry.request.Codes;

/**
 * A person hurt, as sent.
 *
 * @param casualtyId the person, when known already
 * @param outcome what became of the person
 * @param personStatus as what
 * @param sex the person's
 * @param ageGroup as sent, or that of the age
 * @param age years
 * @param role at the demining workplace; only in an accident
 * @param name personal
 * @param contact personal
 * @param injuries personal
 * @param said the names of the fields that were there, be it with null
 */
public record CasualtyDraft(
        UUID casualtyId,
        @NotNull Outcome outcome,
        @NotNull PersonStatus personStatus,
        @NotNull Sex sex,
        @NotNull AgeGroup ageGroup,
        Integer age,
        PersonRole role,
        @PlainText(max = 200) String name,
        @PlainText(max = 300) String contact,
        @PlainText(max = 2000) String injuries,
        Set<String> said) {
    private static final int MAX_AGE = 120;

    public CasualtyDraft {
        said = Set.copyOf(said);
    }

    static CasualtyDraft read(Fields fields) {
        if (fields == null) {
            return null;
        }
        Integer age = fields.wholeNumber("age", 0, MAX_AGE, RequestMistake.OUT_OF_RANGE);
        AgeGroup ageGroup = Codes.of(fields, "ageGroup", AgeGroup.class);
        CasualtyDraft draft = new CasualtyDraft(
                fields.uuid("casualtyId"),
                Codes.of(fields, "outcome", Outcome.LIST, Outcome::code),
                Codes.of(fields, "personStatus", PersonStatus.LIST, PersonStatus::code),
                Codes.of(fields, "sex", Sex.class),
                ageGroup == null && age != null ? AgeGroup.of(age) : ageGroup,
                age,
                Codes.of(fields, "role", PersonRole.class),
                fields.text("name"),
                fields.text("contact"),
                fields.text("injuries"),
                fields.said());
        fields.refuseOthers();
        return draft;
    }

    /** Whether a field was sent, be it with null. */
    public boolean says(String field) {
        return said.contains(field);
    }

    /** Everything in it is about a person. */
    @Override
    public String toString() {
        return "CasualtyDraft";
    }
}
