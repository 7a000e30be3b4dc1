package org.mineaction.registry.draft;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.request.Fields;

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
        @Min(0) @Max(120) Integer age,
        PersonRole role,
        @PlainText(max = 200) String name,
        @PlainText(max = 300) String contact,
        @PlainText(max = 2000) String injuries,
        Set<String> said) {
    public CasualtyDraft {
        said = Set.copyOf(said);
    }

    static CasualtyDraft read(Fields fields) {
        if (fields == null) {
            return null;
        }
        Integer age = fields.wholeNumber("age");
        AgeGroup ageGroup = fields.code("ageGroup", AgeGroup.class);
        CasualtyDraft draft = new CasualtyDraft(
                fields.uuid("casualtyId"),
                fields.code("outcome", Outcome.LIST, Outcome::code),
                fields.code("personStatus", PersonStatus.LIST, PersonStatus::code),
                fields.code("sex", Sex.class),
                ageGroup == null && age != null ? AgeGroup.of(age) : ageGroup,
                age,
                fields.code("role", PersonRole.class),
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
