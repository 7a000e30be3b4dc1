package org.mineaction.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Command lines for the Java this JVM is. */
final class JavaCommand {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaCommand() {}

    static List<String> of(List<String> options, List<String> rest) {
        return Stream.of(List.of(JAVA), options, rest).flatMap(List::stream).toList();
    }
}
