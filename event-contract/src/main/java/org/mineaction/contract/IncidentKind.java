package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where people were hurt, as IMAS 10.60 tells it apart: an accident happens at a demining workplace, an incident away from it.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record IncidentKind(@JsonValue String code) {
    public static final IncidentKind INCIDENT = new IncidentKind("INCIDENT");
    public static final IncidentKind ACCIDENT = new IncidentKind("ACCIDENT");

    /** The codes known to this version, in published order. */
    public static final CodeList<IncidentKind> LIST = new CodeList<>(IncidentKind::code, INCIDENT, ACCIDENT);

    public IncidentKind {
        CodeList.check("kind", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static IncidentKind of(String code) {
        return LIST.orElse(code, IncidentKind::new);
    }
}
