package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * As what a person was hurt by explosive ordnance.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record PersonStatus(@JsonValue String code) {
    public static final PersonStatus CIVILIAN = new PersonStatus("CIVILIAN");
    public static final PersonStatus MILITARY_OR_SECURITY = new PersonStatus("MILITARY_OR_SECURITY");
    public static final PersonStatus DEMINER = new PersonStatus("DEMINER");
    public static final PersonStatus UNKNOWN = new PersonStatus("UNKNOWN");

    /** The codes known to this version, in published order. */
    public static final CodeList<PersonStatus> LIST =
            new CodeList<>(PersonStatus::code, CIVILIAN, MILITARY_OR_SECURITY, DEMINER, UNKNOWN);

    public PersonStatus {
        CodeList.check("personStatus", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static PersonStatus of(String code) {
        return LIST.orElse(code, PersonStatus::new);
    }
}
