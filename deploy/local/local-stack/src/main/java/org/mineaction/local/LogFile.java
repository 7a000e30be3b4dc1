package org.mineaction.local;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a part wrote. */
final class LogFile {
    // Reads whatever bytes a dying process left behind; UTF-8 would refuse some of them.
    private static final Charset ANY_BYTES = StandardCharsets.ISO_8859_1;

    private LogFile() {}

    /** The last lines of the file, indented; empty when there is nothing to read. */
    static String tail(Path log, int count) {
        try {
            List<String> lines = Files.readAllLines(log, ANY_BYTES);
            return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                    .map(line -> "  " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException absent) {
            return "";
        }
    }
}
