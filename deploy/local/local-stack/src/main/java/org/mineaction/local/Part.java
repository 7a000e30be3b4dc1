package org.mineaction.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of the local stack that can be started, stopped, killed, held still, and started again on the same port and
 * data. It never outlives this JVM.
 */
public abstract class Part implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final String name;
    private final Path log;
    private volatile ChildProcess child;

    /**
     * Nothing runs yet.
     *
     * @param name what it is called in messages
     * @param log where its output goes
     */
    protected Part(String name, Path log) {
        this.name = name;
        this.log = log;
    }

    /** Whatever the process finds on disk, made before each start; what is there already is kept. */
    protected void prepare() {}

    /** The command line. */
    protected abstract List<String> command();

    /** What is added to the environment of this JVM. */
    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Where it runs: where this JVM does, unless told otherwise. */
    Path directory() {
        return Path.of("");
    }

    /** One quick look at whether it does its work by now; asked again until it does. */
    protected abstract boolean isReady();

    /** The signal on which it ends in an orderly way without waiting for its clients. */
    Signal stopSignal() {
        return Signal.TERM;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @throws StartFailure when it ended or was not ready after 90 seconds; nothing is left running then
     */
    public final void start() {
        ChildProcess started;
        synchronized (this) {
            if (isAlive()) {
                throw new IllegalStateException(name + " runs already");
            }
            prepare();
            started = ChildProcess.start(command(), environment(), directory(), log);
            child = started;
        }
        awaitReady(started);
    }

    private void awaitReady(ChildProcess started) {
        long deadline = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!started.isAlive()) {
                throw StartFailure.withLog(name + " ended at its start, code " + started.exitCode(), log);
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                started.kill();
                throw StartFailure.withLog(name + " was not ready after " + START.toSeconds() + " s", log);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** What it is called in messages. */
    public final String name() {
        return name;
    }

    /** Where its output goes. */
    public final Path log() {
        return log;
    }

    /** Whether the process exists; it may be held still, or not be ready yet. */
    public final boolean isAlive() {
        return child != null && child.isAlive();
    }

    /**
     * The process id.
     *
     * @throws IllegalStateException when it was never started
     */
    public final long pid() {
        return started().pid();
    }

    /**
     * The exit code of its last end; 128 and more is 128 and the number of the signal that ended it.
     *
     * @throws IllegalStateException when it has not ended yet
     */
    public final int exitCode() {
        if (child == null || child.isAlive()) {
            throw new IllegalStateException(name + " has not ended");
        }
        return child.exitCode();
    }

    /** Asks it to end and waits; kills it after 20 seconds. Does nothing when it does not run. */
    public final void stop() {
        if (child != null) {
            child.stop(stopSignal(), STOP);
        }
    }

    /** SIGKILL, as a power cut would; returns when the process and all it started are gone. */
    public final void kill() {
        started().kill();
    }

    /** SIGSTOP: it keeps its connections and answers nobody, as in a long pause or behind a dead network. */
    public final void pause() {
        started().pause();
    }

    /** SIGCONT: it goes on where it was held. */
    public final void resume() {
        started().resume();
    }

    @Override
    public void close() {
        stop();
    }

    private ChildProcess started() {
        if (child == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return child;
    }
}
