package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something about an accepted report that somebody should look at. It says nothing about whether the report counts.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record Flag(@JsonValue String code) {
    public static final Flag LOCATION_OUTSIDE_DISTRICT = new Flag("LOCATION_OUTSIDE_DISTRICT");

    /** The perimeter of released land is not all within its district. */
    public static final Flag PERIMETER_OUTSIDE_DISTRICT = new Flag("PERIMETER_OUTSIDE_DISTRICT");
    /** The stated area of released land is not that of its perimeter. */
    public static final Flag AREA_NOT_OF_PERIMETER = new Flag("AREA_NOT_OF_PERIMETER");

    /** The codes known to this version, in published order. */
    public static final CodeList<Flag> LIST =
            new CodeList<>(Flag::code, LOCATION_OUTSIDE_DISTRICT, PERIMETER_OUTSIDE_DISTRICT, AREA_NOT_OF_PERIMETER);

    public Flag {
        CodeList.check("flag", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static Flag of(String code) {
        return LIST.orElse(code, Flag::new);
    }
}
