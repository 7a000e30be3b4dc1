package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How land was released (IMAS 07.11).
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record ReleaseType(@JsonValue String code) {
    /** Defined as free of explosive ordnance by non-technical survey. */
    public static final ReleaseType CANCELLED = new ReleaseType("CANCELLED");
    /** Defined as free of it by technical survey. */
    public static final ReleaseType REDUCED = new ReleaseType("REDUCED");
    /** Freed of it to a stated depth. */
    public static final ReleaseType CLEARED = new ReleaseType("CLEARED");

    /** The codes known to this version, in published order. */
    public static final CodeList<ReleaseType> LIST = new CodeList<>(ReleaseType::code, CANCELLED, REDUCED, CLEARED);

    public ReleaseType {
        CodeList.check("releaseType", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static ReleaseType of(String code) {
        return LIST.orElse(code, ReleaseType::new);
    }
}
