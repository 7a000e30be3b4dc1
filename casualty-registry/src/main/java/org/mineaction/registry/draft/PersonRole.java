package org.mineaction.registry.draft;

/** What somebody was at the demining workplace on which an accident happened. */
public enum PersonRole {
    DEMINER,
    SURVEYOR,
    SUPERVISOR,
    MEDIC,
    VISITOR,
    OTHER,
    UNKNOWN
}
