package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of a person hurt by explosive ordnance.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record Outcome(@JsonValue String code) {
    public static final Outcome KILLED = new Outcome("KILLED");
    public static final Outcome INJURED = new Outcome("INJURED");
    public static final Outcome UNKNOWN = new Outcome("UNKNOWN");

    /** The codes known to this version, in published order. */
    public static final CodeList<Outcome> LIST = new CodeList<>(Outcome::code, KILLED, INJURED, UNKNOWN);

    public Outcome {
        CodeList.check("outcome", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static Outcome of(String code) {
        return LIST.orElse(code, Outcome::new);
    }
}
