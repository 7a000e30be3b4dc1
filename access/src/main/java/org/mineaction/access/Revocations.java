package org.mineaction.access;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tokens and accounts that are not believed any more before their time: those of a device that was lost. The file is read again
 * every few seconds, so that nobody has to start anything.
 */
@Singleton
final class Revocations {
    private static final Logger LOG = Logger.getLogger(Revocations.class);

    private final Vertx vertx;
    private final Path file;
    private final Duration lookAgain;
    private final Complaint complaint;
    private volatile Set<String> revoked = Set.of();

    Revocations(Vertx vertx, AccessConfig config) {
        this.vertx = vertx;
        this.file = config.revoked().orElse(null);
        this.lookAgain = config.lookAgain();
        this.complaint = new Complaint(LOG, "list of revoked tokens in " + file);
    }

    /** @throws IllegalStateException when there is to be a list and it cannot be read: nobody is let in by its having been mislaid */
    void start(@Observes StartupEvent event) {
        if (file == null) {
            return;
        }
        try {
            revoked = read();
        } catch (IOException e) {
            throw new IllegalStateException("ledger.access.revoked cannot be read: " + file, e);
        }
        vertx.setPeriodic(lookAgain.toMillis(), timer -> vertx.executeBlocking(this::readAgain));
    }

    /** Whether this jti or sub is revoked; null never is. */
    boolean have(String id) {
        return id != null && revoked.contains(id);
    }

    /** Those of before stay revoked while it cannot be read. */
    private Void readAgain() {
        try {
            revoked = read();
            complaint.settle();
        } catch (IOException e) {
            complaint.make(e);
        }
        return null;
    }

    private Set<String> read() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
