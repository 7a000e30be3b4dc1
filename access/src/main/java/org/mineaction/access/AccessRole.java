package org.mineaction.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may be to the ledger. A token names roles in small letters; those it names beside these are none here. */
public enum AccessRole {
    /** Submits and amends reports of the own team. */
    REPORTER,
    /** Submits and amends reports of any team. */
    EDITOR,
    /** Reads exact places, and what is wrong with the data. */
    ANALYST,
    /** Keeps the registry of the people hurt, and reads what is in it. */
    REGISTRAR,
    /** Runs the ledger: replays dead letters, issues bulletins, changes keys. */
    OPERATOR;

    /** As tokens and documents write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name, if it is one of the ledger's. */
    static Optional<AccessRole> find(String text) {
        return Stream.of(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
