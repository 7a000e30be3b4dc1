package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * In which role somebody sent a revision: a reporter for the own team, an editor for any.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record Role(@JsonValue String code) {
    public static final Role REPORTER = new Role("REPORTER");
    public static final Role EDITOR = new Role("EDITOR");

    /** The codes known to this version, in published order. */
    public static final CodeList<Role> LIST = new CodeList<>(Role::code, REPORTER, EDITOR);

    public Role {
        CodeList.check("role", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static Role of(String code) {
        return LIST.orElse(code, Role::new);
    }
}
