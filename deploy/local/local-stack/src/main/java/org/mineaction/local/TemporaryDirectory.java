package org.mineaction.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that goes when this JVM ends. */
final class TemporaryDirectory {
    private TemporaryDirectory() {}

    static Path create(String prefix) {
        try {
            Path directory = Files.createTempDirectory(prefix);
            Reaper.ofThisJvm().removeAtEnd(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a temporary directory", e);
        }
    }
}
