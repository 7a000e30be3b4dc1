package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mineaction.local.LocalPostgres;

/** The latest copy of the database's files. */
final class Backup {
    private final LocalPostgres postgres;
    private int made;
    private Path latest;

    Backup(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** Makes a copy while the server is stopped. */
    void make() {
        Surroundings.requireAlive(postgres);
        postgres.stop();
        latest = copy();
        postgres.start();
    }

    /** Puts back the latest copy, and keeps one of what was there for the next time. */
    void restore(Pause pause) throws InterruptedException {
        Surroundings.requireAlive(postgres);
        postgres.stop();
        Path next = copy();
        postgres.restoreFrom(latest);
        latest = next;
        pause.upTo(2);
        postgres.start();
    }

    private Path copy() {
        try {
            Path copy = Files.createDirectories(Path.of("target/fire")).resolve("backup-" + made++ % 2);
            postgres.copyTo(copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
