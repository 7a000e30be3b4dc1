package org.mineaction.relay;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A relay from the start of its service to its end. Neither Kafka nor the database need be there at the start. */
public final class RelayThread {
    private final Relay relay;
    private final Duration patience;
    private final Thread thread;

    /**
     * @param name of the thread
     * @param patience how long an end waits for the batch in hand
     */
    public RelayThread(Relay relay, String name, Duration patience) {
        this(relay, () -> true, name, patience);
    }

    /**
     * One that waits for something else before.
     *
     * @param wait returns true when it is there, and false when there is nothing to wait for any more
     * @param name of the thread
     * @param patience how long an end waits for the batch in hand
     */
    public RelayThread(Relay relay, BooleanSupplier wait, String name, Duration patience) {
        this.relay = relay;
        this.patience = patience;
        this.thread = new Thread(
                () -> {
                    if (wait.getAsBoolean()) {
                        relay.run();
                    }
                },
                name);
    }

    /** Begins; once. */
    public void start() {
        thread.start();
    }

    /** Whether it runs, be it in vain; if not, it has met an error that nothing here expects. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Returns when the batch in hand is published, or not in time. */
    public void stop() {
        relay.stop();
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
