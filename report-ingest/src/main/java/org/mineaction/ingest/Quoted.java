package org.mineaction.ingest;

/** Repeats what a sender wrote so briefly and plainly that it can do no harm in an answer. */
final class Quoted {
    private static final int MOST = 40;

    private Quoted() {}

    /** At most 40 characters in quotation marks; what is no letter, digit or common sign becomes a question mark. */
    static String text(String written) {
        return "\"" + shortened(written).replaceAll("[^\\p{L}\\p{N} ._/:+-]", "?") + "\"";
    }

    /** A name as a step of a JSON pointer (RFC 6901), shortened. */
    static String pointer(String name) {
        return shortened(name).replaceAll("\\p{C}", "?").replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String written) {
        return written.length() <= MOST ? written : written.substring(0, MOST) + "…";
    }
}
