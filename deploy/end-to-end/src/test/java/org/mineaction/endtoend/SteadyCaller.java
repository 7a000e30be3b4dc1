package org.mineaction.endtoend;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes one call after the other until it is told to end. The first that fails ends it, and is told then. */
final class SteadyCaller implements AutoCloseable {
    /** Four callers leave the services that start meanwhile enough of two cores to do so in seconds. */
    private static final long PAUSE_MILLIS = 50;

    private final CountDownLatch ending = new CountDownLatch(1);
    private final ExecutorService thread;
    private final Future<Integer> calls;

    SteadyCaller(String name, Callable<?> call) {
        thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
        calls = thread.submit(() -> {
            int made = 0;
            for (; !ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); made++) {
                call.call();
            }
            return made;
        });
    }

    /**
     * How many calls it has made, all of them answered.
     *
     * @throws ExecutionException when one was not
     */
    int end() throws ExecutionException, InterruptedException {
        ending.countDown();
        return calls.get();
    }

    @Override
    public void close() {
        ending.countDown();
        thread.shutdown();
    }
}
