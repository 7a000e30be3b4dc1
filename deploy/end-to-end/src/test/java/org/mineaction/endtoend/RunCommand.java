package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineaction.local.Checkout;

/** The command {@code deploy/local/run} as a process, as a terminal would start it. */
final class RunCommand implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private RunCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the script on what is packaged already; both its outputs go to the file, in the order they are written. */
    static RunCommand start(Map<String, String> environment, Path output, String... options) throws IOException {
        String script = Checkout.root().resolve("deploy/local/run").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(script), Stream.of(options)).toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LEDGER_BUILD", "no");
        builder.environment().putAll(environment);
        return new RunCommand(builder.start(), output);
    }

    /** What a script of this working tree prints, which is one line. */
    static String printed(Map<String, String> environment, String script, String... options) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(Checkout.root().resolve(script).toString()), Stream.of(options))
                                .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String line = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(script + " ended with " + process.exitValue());
        }
        return line;
    }

    /** What it printed so far. */
    List<String> lines() {
        try {
            // Not as lines of a file: the last one may be half written, and then no text yet.
            return new String(Files.readAllBytes(output), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All the processes it has started that are there now, and theirs. */
    List<ProcessHandle> family() {
        return process.descendants().toList();
    }

    /** SIGKILL to the one child that has this in its command line, and to nothing that one started. */
    void killPart(String mark) {
        List<ProcessHandle> marked = process.children()
                .filter(child -> child.info().commandLine().orElse("").contains(mark))
                .toList();
        if (marked.size() != 1) {
            throw new IllegalStateException(marked.size() + " children have " + mark + " in their command line");
        }
        marked.get(0).destroyForcibly();
    }

    /** SIGINT to its own process, as Ctrl-C is. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** The exit code it ends with by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            throw new IllegalStateException("It does not end: " + lines());
        }
        return process.exitValue();
    }

    /** Whatever it started ends with it. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
