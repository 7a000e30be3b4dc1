package org.mineaction.local.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.mineaction.local.Part;
import org.mineaction.local.StartFailure;

/** Starts the stores and then the services, and stops the services and then the stores; those of a kind side by side. */
final class Lifecycle {
    private final Ledger ledger;
    private volatile boolean stopping;

    Lifecycle(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Starts everything.
     *
     * @throws StartFailure when a part does not start; others may be running then
     */
    void start() {
        sideBySide(ledger.stores(), this::start);
        sideBySide(ledger.services(), this::start);
    }

    /**
     * Starts one part and says so.
     *
     * @throws StartFailure when it does not start
     */
    void start(Part part) {
        if (stopping) {
            return;
        }
        long begin = System.nanoTime();
        part.start();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        Console.say("%s is ready (%.1f s).", part.name(), taken.toMillis() / 1000.0);
    }

    /** Stops everything; from now on nobody starts a part again. */
    void stop() {
        stopping = true;
        sideBySide(ledger.services(), Part::stop);
        sideBySide(ledger.stores(), Part::stop);
    }

    boolean isStopping() {
        return stopping;
    }

    private static void sideBySide(List<? extends Part> parts, Consumer<Part> step) {
        CompletableFuture<?>[] steps = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> step.accept(part), task -> new Thread(task).start()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(steps).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
