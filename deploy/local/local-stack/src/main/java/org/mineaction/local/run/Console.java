package org.mineaction.local.run;

import java.util.Locale;

/** Where a run tells how it goes. */
final class Console {
    private Console() {}

    static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    static void complain(String line) {
        System.err.println(line);
    }
}
