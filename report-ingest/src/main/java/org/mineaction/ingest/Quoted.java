package org.mineaction.ingest;

import java.util.regex.Pattern;
import org.mineaction.http.Mistake;
import org.mineaction.http.RequestMistake;

/** Repeats what a sender wrote so briefly and plainly that it can do no harm in an answer. */
final class Quoted {
    private static final int MOST = 40;
    private static final Pattern UNCOMMON = Pattern.compile("[^\\p{L}\\p{N} ._/:+-]");

    private Quoted() {}

    /** At most 40 characters in quotation marks; what is no letter, digit or common sign becomes a question mark. */
    static String text(String written) {
        return "\"" + UNCOMMON.matcher(shortened(written)).replaceAll("?") + "\"";
    }

    /** The mistake that a field is which nobody asked for. */
    static Mistake unknownField(String object, String name) {
        return Mistake.of(
                object + "/" + pointer(name),
                RequestMistake.UNKNOWN_FIELD,
                "There is no field " + text(name) + " here.");
    }

    /** A name as a step of a JSON pointer (RFC 6901), shortened. */
    private static String pointer(String name) {
        return shortened(name).replaceAll("\\p{C}", "?").replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String written) {
        return written.length() <= MOST ? written : written.substring(0, MOST) + "…";
    }
}
