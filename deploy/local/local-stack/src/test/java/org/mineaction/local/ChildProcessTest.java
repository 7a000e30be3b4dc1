package org.mineaction.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path directory;

    @Test
    void aKillReachesWhatTheProcessStarted() throws Exception {
        ChildProcess child = shell("sleep 60 & echo $!; wait");
        ProcessHandle grandchild = ProcessHandle.of(Long.parseLong(firstLine())).orElseThrow();

        child.kill();

        assertThat(child.isAlive()).isFalse();
        assertThat(grandchild.info().command()).isEmpty();
    }

    @Test
    void whoeverDoesNotStopInTimeIsKilled() throws Exception {
        ChildProcess child = shell("trap '' TERM; echo deaf; while :; do sleep 60; done");
        assertThat(firstLine()).isEqualTo("deaf");

        child.stop(Signal.TERM, Duration.ofMillis(100));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aProcessHeldStillCanBeStopped() throws Exception {
        ChildProcess child = shell("trap 'echo bye; exit 3' TERM; echo ready; while :; do sleep 0.01; done");
        assertThat(firstLine()).isEqualTo("ready");
        child.pause();

        child.stop(Signal.TERM, Duration.ofSeconds(20));

        assertThat(child.exitCode()).isEqualTo(3);
        assertThat(log()).hasContent("ready\nbye");
    }

    @Test
    void nothingOutlivesTheJvmEvenIfItIsKilled() throws Exception {
        Process jvm = new ProcessBuilder(JavaCommand.of(
                        List.of("-Xshare:auto"),
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parent.class.getName(),
                                log().toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle child;
        Path temporary;
        try (BufferedReader said = jvm.inputReader(StandardCharsets.UTF_8)) {
            child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            temporary = Path.of(said.readLine());
        }
        assertThat(temporary).isDirectory();

        jvm.destroyForcibly().waitFor();

        await().untilAsserted(() -> assertThat(child.info().command()).isEmpty());
        await().untilAsserted(() -> assertThat(temporary).doesNotExist());
    }

    /** A JVM that starts a process, makes a directory, tells of both and waits for its end. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws InterruptedException {
            ChildProcess child = ChildProcess.start(List.of("sleep", "60"), Map.of(), Path.of(args[0]));
            System.out.println(child.pid() + "\n" + TemporaryDirectory.create("ledger-test-"));
            Thread.currentThread().join();
        }
    }

    private ChildProcess shell(String script) {
        return ChildProcess.start(List.of("sh", "-c", script), Map.of(), log());
    }

    private Path log() {
        return directory.resolve("log");
    }

    private String firstLine() {
        return await().until(() -> Files.readAllLines(log()), lines -> !lines.isEmpty())
                .get(0);
    }
}
