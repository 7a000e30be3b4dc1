package org.mineaction.endtoend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineaction.local.Checkout;

class ScreenTest {
    private final List<String> files = Screen.ALL.stream().map(Screen::file).toList();

    @Test
    void everyPictureIsThereAndNoOther() throws IOException {
        try (Stream<Path> there = Files.list(Checkout.root().resolve("docs/screens"))) {
            assertThat(there)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void everyPictureIsInReadme() throws IOException {
        String readme = Files.readString(Checkout.root().resolve("README.md"));

        assertThat(files).allSatisfy(file -> assertThat(readme).contains("(docs/screens/" + file + ")"));
    }
}
