package org.mineaction.endtoend.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir
    Path directory;

    @Test
    void isTheFirstOnThePath() throws IOException {
        Path chromium = Files.createFile(directory.resolve("chromium"));
        assertThat(chromium.toFile().setExecutable(true)).isTrue();

        assertThat(Chromium.executable("/nowhere" + File.pathSeparator + directory))
                .isEqualTo(chromium);
    }

    @Test
    void whereThereIsNoneItIsSaidWhatToInstall() {
        assertThatThrownBy(() -> Chromium.executable(directory.toString()))
                .hasMessageContaining("deploy/local/test")
                .hasMessageContaining("apt-get install chromium");
    }
}
