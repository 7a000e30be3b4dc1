package org.mineaction.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    @TempDir
    Path directory;

    @Test
    void aPartThatEndsAtItsStartIsShownWithTheEndOfItsLog() {
        Part part = part("echo the disk is full; exit 7", false);

        assertThatThrownBy(part::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("Example", "code 7", part.log().toString(), "the disk is full");
        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void aPartCanBeStartedAgainAfterItsStop() {
        try (Part part = part("exec sleep 60", true)) {
            part.start();
            long first = part.pid();
            part.stop();
            part.start();

            assertThat(part.isAlive()).isTrue();
            assertThat(part.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void aPartIsNotStartedTwiceAtOnce() {
        try (Part part = part("exec sleep 60", true)) {
            part.start();

            assertThatThrownBy(part::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aPartThatWasNeverStartedHasNothingToStop() {
        Part part = part("exec sleep 60", true);

        part.stop();

        assertThat(part.isAlive()).isFalse();
        assertThat(Files.exists(part.log())).isFalse();
    }

    private Part part(String script, boolean ready) {
        return new Part("Example", directory.resolve("example.log")) {
            @Override
            protected List<String> command() {
                return List.of("sh", "-c", script);
            }

            @Override
            protected boolean isReady() {
                return ready;
            }
        };
    }
}
