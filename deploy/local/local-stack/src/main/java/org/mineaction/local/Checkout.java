package org.mineaction.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The working tree this JVM runs in. */
public final class Checkout {
    private Checkout() {}

    /**
     * Its top directory, found from the working directory upwards: Maven runs tests in their module's.
     *
     * @throws StartFailure when this JVM does not run within a working tree
     */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("deploy/local/run")))
                .findFirst()
                .orElseThrow(() -> new StartFailure("Not within a working tree of the ledger: " + here));
    }
}
