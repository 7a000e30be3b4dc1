package org.mineaction.registry.duplicate;

/** What was decided of two incidents that may be one. */
public enum DuplicateStatus {
    /** Nothing yet. */
    OPEN,
    /** They are two. */
    DISTINCT,
    /** One of them was withdrawn. */
    WITHDRAWN
}
