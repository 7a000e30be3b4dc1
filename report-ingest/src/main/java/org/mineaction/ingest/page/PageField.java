package org.mineaction.ingest.page;

import java.util.List;
import java.util.Locale;

/**
 * A field of a report, as the page asks for it. Its limits are those of the contract.
 *
 * @param name its name in the contract, which in a file is that of its column
 * @param within the object it belongs to; null for the report itself
 * @param kind how it is written
 * @param required whether no report is without it
 * @param min the least it may be, a number or a day; null when nothing is too little
 * @param max the most it may be, or in a text the most characters; null when nothing is too much
 * @param choices the codes of a choice; empty otherwise
 */
record PageField(
        String name, String within, Kind kind, boolean required, String min, String max, List<Choice> choices) {
    /** How a field is written. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        /** A number above zero. */
        POSITIVE,
        DATE,
        CHOICE,
        /** Not written at all: the page makes it, and it can be read. */
        MADE
    }

    /**
     * A code.
     *
     * @param code of the contract
     * @param name in the reader's language
     */
    record Choice(String code, String name) {}

    static PageField text(String name, int maxLength) {
        return new PageField(name, null, Kind.TEXT, false, null, String.valueOf(maxLength), List.of());
    }

    static PageField number(String name, Kind kind, String min, String max) {
        return new PageField(name, null, kind, false, min, max, List.of());
    }

    static PageField date(String name, String min) {
        return new PageField(name, null, Kind.DATE, false, min, null, List.of());
    }

    static PageField choice(String name, List<Choice> choices) {
        return new PageField(name, null, Kind.CHOICE, false, null, null, choices);
    }

    static PageField made(String name) {
        return new PageField(name, null, Kind.MADE, false, null, null, List.of());
    }

    PageField needed() {
        return new PageField(name, within, kind, true, min, max, choices);
    }

    PageField within(String object) {
        return new PageField(name, object, kind, required, min, max, choices);
    }

    /** Where it is in a report: its JSON pointer (RFC 6901), as mistakes are told. */
    public String pointer() {
        return (within == null ? "" : "/" + within) + "/" + name;
    }

    /** Its kind in lower case, as the page's script and style know it. */
    public String form() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What keyboard a phone shows for it. */
    public String keyboard() {
        return switch (kind) {
            case WHOLE -> "numeric";
            case DECIMAL, POSITIVE -> "decimal";
            default -> "text";
        };
    }
}
