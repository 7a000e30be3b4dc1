package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineaction.local.Part;

class SupervisorTest {
    private static final Clock STANDS_STILL = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    Path directory;

    @Test
    void aPartThatDiedIsStartedAgainUntilEverythingIsBeingStopped() throws Exception {
        Part part = part("exec sleep 60");
        Lifecycle lifecycle = new Lifecycle(new Ledger(List.of(part), List.of()));
        lifecycle.start();
        long first = part.pid();
        CompletableFuture<Boolean> gaveUp =
                CompletableFuture.supplyAsync(() -> new Supervisor(List.of(part), lifecycle, STANDS_STILL).gaveUp());

        part.kill();

        await().until(() -> part.isAlive() && part.pid() != first);
        lifecycle.stop();
        assertThat(gaveUp.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void aPartThatDiesAgainAndAgainIsGivenUp() {
        Part healthy = part("exec sleep 60");
        Part dying = part("exit 3");
        Lifecycle lifecycle = new Lifecycle(new Ledger(List.of(healthy), List.of(dying)));
        lifecycle.start();

        boolean gaveUp = new Supervisor(List.of(healthy, dying), lifecycle, STANDS_STILL).gaveUp();

        assertThat(gaveUp).isTrue();
        assertThat(healthy.isAlive()).isTrue();
        lifecycle.stop();
        assertThat(healthy.isAlive()).isFalse();
    }

    private Part part(String script) {
        return new Part("Example", directory.resolve("example.log")) {
            @Override
            protected List<String> command() {
                return List.of("sh", "-c", script);
            }

            @Override
            protected boolean isReady() {
                return true;
            }
        };
    }
}
