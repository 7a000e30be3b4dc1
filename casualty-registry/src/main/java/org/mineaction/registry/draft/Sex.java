package org.mineaction.registry.draft;

/** A person's sex. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
