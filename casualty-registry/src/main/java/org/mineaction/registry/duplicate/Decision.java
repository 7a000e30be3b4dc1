package org.mineaction.registry.duplicate;

/** What can be decided of a pair; withdrawing one of the two decides as well. */
public enum Decision {
    DISTINCT
}
