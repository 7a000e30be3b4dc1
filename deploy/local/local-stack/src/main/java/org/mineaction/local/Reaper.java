package org.mineaction.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that no process and no temporary directory outlives this JVM, however the JVM ends. A shutdown hook cannot
 * promise that: it does not run when the JVM is killed. So a shell reads our pipe; when the pipe ends, we have ended.
 */
public final class Reaper {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            pids=' '
            while read -r word rest; do
              case $word in
                watch) pids="$pids$rest " ;;
                spare) pids="${pids%% $rest *} ${pids#* $rest }" ;;
                remove) set -- "$@" "$rest" ;;
              esac
            done
            for pid in $pids; do kill -s KILL "$pid" 2>/dev/null; done
            for directory in "$@"; do
              for attempt in 1 2 3 4 5 6 7 8 9 10; do
                rm -rf "$directory" 2>/dev/null && break
                sleep 0.2
              done
            done
            """;

    private static final Reaper INSTANCE = new Reaper();

    private final Process shell;
    private final Writer orders;

    private Reaper() {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT, "reaper")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a shell", e);
        }
        orders = shell.outputWriter(StandardCharsets.UTF_8);
    }

    /** The one of this JVM. */
    public static Reaper ofThisJvm() {
        return INSTANCE;
    }

    /** The process is killed when this JVM ends, unless it ended before. */
    void watch(Process process) {
        if (!order("watch " + process.pid())) {
            process.destroyForcibly();
        }
        // Its number may soon belong to a stranger.
        CompletableFuture<Void> unused = process.onExit().thenRun(() -> order("spare " + process.pid()));
    }

    /** The directory is removed when this JVM ends, after the processes. */
    void removeAtEnd(Path directory) {
        order("remove " + directory.toAbsolutePath());
    }

    /** Ends the watch now and waits for it, so that the JVM leaves nothing behind, not even its reaper. */
    public void finish() {
        try {
            synchronized (this) {
                orders.close();
            }
            shell.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was somebody to take the order: the watch may be over. */
    private synchronized boolean order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
            return true;
        } catch (IOException finished) {
            return false;
        }
    }
}
