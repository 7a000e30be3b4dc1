package org.mineaction.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Locale;

/** Where a run tells how it goes; in UTF-8, as the script does, also where the environment names no language. */
final class Console {
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

    private Console() {}

    static void say(String format, Object... arguments) {
        OUT.println(String.format(Locale.ROOT, format, arguments));
    }

    static void complain(String line) {
        ERR.println(line);
    }
}
