package org.mineaction.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A directory of samples, which are sent in the order of their names. */
final class SampleDirectory {
    private SampleDirectory() {}

    /** The files with one of these extensions. */
    static List<Path> files(Path directory, Set<String> extensions) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(file -> extensions.contains(extension(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
