package org.mineaction.registry.draft;

/** What somebody was doing when it happened. */
public enum Activity {
    TRAVELLING,
    FARMING,
    HERDING,
    COLLECTING,
    TAMPERING,
    PLAYING,
    PASSING_BY,
    CONSTRUCTION,
    MILITARY_DUTY,
    DEMINING,
    OTHER,
    UNKNOWN
}
