package org.mineaction.local;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A process started by this JVM, with the processes it started itself. It never outlives this JVM. */
final class ChildProcess {
    private static final Duration DEATH = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    // A session of its own: Ctrl-C in a terminal then reaches the JVM alone, which stops its parts in order.
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts the command in the directory this JVM is in; what it prints is added to the log. */
    static ChildProcess start(List<String> command, Map<String, String> environment, Path log) {
        return start(command, environment, Path.of(""), log);
    }

    /** Starts the command in a directory; what it prints is added to the log. */
    static ChildProcess start(List<String> command, Map<String, String> environment, Path directory, Path log) {
        List<String> words = new ArrayList<>(OWN_SESSION);
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toAbsolutePath().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ChildProcess child = new ChildProcess(builder.start());
            Reaper.ofThisJvm().watch(child.process);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.get(0), e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, or nothing of use while it runs: ask {@link #isAlive} first. */
    int exitCode() {
        return process.exitValue();
    }

    /** Whether the process ended within the time given. */
    boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !isAlive();
        }
    }

    /** Asks it to end, and makes it end when it has not done so in time. */
    void stop(Signal request, Duration patience) {
        if (!isAlive()) {
            return;
        }
        resume();
        request.send(List.of(process.toHandle()));
        if (!endsWithin(patience)) {
            kill();
        }
    }

    /** SIGKILL to the process and all it started; returns when they are gone. */
    void kill() {
        if (!isAlive()) {
            return;
        }
        // Held still first, so that it starts no more of them while they are counted.
        Signal.STOP.send(List.of(process.toHandle()));
        List<ProcessHandle> family = family();
        Signal.KILL.send(family);
        endsWithin(DEATH);
        awaitEnd(family);
    }

    /** SIGSTOP to the process and all it started. */
    void pause() {
        Signal.STOP.send(List.of(process.toHandle()));
        Signal.STOP.send(family());
    }

    /** SIGCONT to the process and all it started. */
    void resume() {
        Signal.CONT.send(family());
    }

    private List<ProcessHandle> family() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(0, process.toHandle());
        return family;
    }

    /** Not by {@link ProcessHandle#onExit}, which looks at grandchildren every few seconds only. */
    private static void awaitEnd(List<ProcessHandle> family) {
        long deadline = System.nanoTime() + DEATH.toNanos();
        while (family.stream().anyMatch(ChildProcess::holdsAnything) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** A dead process is listed until the system's first process buries it, which may be never; it has no program then. */
    private static boolean holdsAnything(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
