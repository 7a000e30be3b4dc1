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

    /** Fills a directory that is not there yet. */
    @FunctionalInterface
    interface Filling {
        void fill(Path draft) throws IOException;
    }

    /**
     * Makes a directory unless it is there: beside its place, and moved there when complete, so that whoever is ended half-way leaves nothing that
     * looks like it.
     *
     * @param filling puts into it what it is to hold
     */
    static void createWhole(Path directory, Filling filling) {
        if (Files.exists(directory)) {
            return;
        }
        try {
            Files.createDirectories(directory.getParent());
            Path draft = Files.createTempDirectory(directory.getParent(), directory.getFileName() + "-");
            filling.fill(draft);
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + directory, e);
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
