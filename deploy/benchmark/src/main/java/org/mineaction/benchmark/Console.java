package org.mineaction.benchmark;

import java.util.Locale;

/** What the benchmark says while it runs. */
public final class Console {
    private Console() {}

    /** Prints a line to the standard output. */
    public static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
