package org.mineaction.ingest;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Decides who reads a body. A single report is read in microseconds and stays on the event loop; what is larger, or packed, could
 * hold up everybody else there and goes to a worker.
 */
@Singleton
final class Workers {
    /** Twenty times the largest report anybody has a reason to send, bytes. */
    private static final int SMALL = 64 * 1024;

    private final ManagedExecutor executor;

    Workers(ManagedExecutor executor) {
        this.executor = executor;
    }

    <T> CompletionStage<T> read(byte[] body, boolean packed, Supplier<CompletionStage<T>> reading) {
        if (!packed && (body == null || body.length <= SMALL)) {
            return reading.get();
        }
        return CompletableFuture.supplyAsync(reading, executor).thenCompose(Function.identity());
    }
}
