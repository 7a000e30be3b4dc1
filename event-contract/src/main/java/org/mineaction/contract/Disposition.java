package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of a found item: found is not destroyed.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record Disposition(@JsonValue String code) {
    public static final Disposition FOUND = new Disposition("FOUND");
    public static final Disposition RENDERED_SAFE = new Disposition("RENDERED_SAFE");
    public static final Disposition REMOVED = new Disposition("REMOVED");
    public static final Disposition DESTROYED_IN_SITU = new Disposition("DESTROYED_IN_SITU");
    public static final Disposition DESTROYED_CENTRAL = new Disposition("DESTROYED_CENTRAL");
    public static final Disposition LEFT_MARKED = new Disposition("LEFT_MARKED");

    /** The codes known to this version, in published order. */
    public static final CodeList<Disposition> LIST = new CodeList<>(
            Disposition::code, FOUND, RENDERED_SAFE, REMOVED, DESTROYED_IN_SITU, DESTROYED_CENTRAL, LEFT_MARKED);

    public Disposition {
        CodeList.check("disposition", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static Disposition of(String code) {
        return LIST.orElse(code, Disposition::new);
    }
}
