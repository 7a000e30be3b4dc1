package org.mineaction.registry.erasure;

/** Why a person's data are erased. */
public enum ErasureReason {
    ASKED_BY_PERSON,
    ASKED_BY_FAMILY,
    LEGAL,
    OTHER
}
