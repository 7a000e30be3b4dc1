package org.mineaction.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineaction.local.Checkout;
import org.mineaction.local.LocalTokens;

/** Where a run keeps its data; one run at a time. */
final class DataDirectory {
    private static final String VARIABLE = "LEDGER_DATA";
    private static final String STANDARD = "deploy/local/data";
    private static final String LOCK = "lock";

    private final Path path;

    // Held until the process ends: the system lets go of it then, however that happens.
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Where a run keeps its data in this environment; a relative path begins at the top of the working tree. */
    static Path chosenIn(Map<String, String> environment) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        return Checkout.root().resolve(chosen.isBlank() ? STANDARD : chosen).normalize();
    }

    /**
     * Claims the directory, made when it is missing.
     *
     * @throws RunFailure when another process has claimed it, or it holds files that are not of a run
     */
    static DataDirectory claim(Path path) {
        try {
            Files.createDirectories(path);
            requireOurs(path);
            FileChannel lock =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new RunFailure("The data in " + path + " are in use by another run; stop that one first.");
            }
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new RunFailure("The data directory cannot be used: " + e, e);
        }
    }

    /** Somebody's own files would be forgotten together with the data of earlier runs. */
    private static void requireOurs(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            if (!Files.exists(path.resolve(LOCK)) && files.findAny().isPresent()) {
                throw new RunFailure("There are other files in " + path + "; choose an empty directory with " + VARIABLE
                        + "=… deploy/local/run");
            }
        }
    }

    /** Removes what earlier runs left. */
    void empty() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(path) && !file.equals(path.resolve(LOCK)))
                    .toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new RunFailure("The data directory cannot be emptied: " + e, e);
        }
    }

    Path of(String part) {
        return path.resolve(part);
    }

    /** Whose tokens this ledger believes. */
    LocalTokens tokens() {
        return tokens(path);
    }

    /** Those of the ledger whose data are here, whether it runs or not. */
    static LocalTokens tokens(Path path) {
        return LocalTokens.in(path.resolve("access"));
    }

    boolean isClaimed() {
        return lock.isOpen();
    }

    /** The path as its user knows it: within the working tree, from its top. */
    @Override
    public String toString() {
        Path top = Checkout.root();
        return (path.startsWith(top) ? top.relativize(path) : path).toString();
    }
}
