package org.mineaction.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories with all they hold. */
final class Directories {
    private Directories() {}

    /** With who may do what to each file; what is at the other place is replaced. */
    static void copy(Path from, Path to) {
        try {
            delete(to);
            for (Path path : topDown(from)) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from, e);
        }
    }

    private static void delete(Path directory) throws IOException {
        for (Path path :
                topDown(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> topDown(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.toList();
        }
    }
}
