package org.mineaction.registry.access;

/** Why somebody reads personal data. */
public enum Purpose {
    VICTIM_ASSISTANCE,
    DATA_QUALITY,
    LEGAL,
    SURVEY_AND_CLEARANCE
}
