package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void anotherProcessCannotClaimTheSameData() throws Exception {
        DataDirectory.claim(directory);

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("in use by another run", directory.toString());
    }

    @Test
    void emptyingItKeepsTheClaim() throws IOException {
        DataDirectory data = DataDirectory.claim(directory);
        Files.createDirectories(data.of("kafka/records"));
        Files.writeString(data.of("kafka/records/one"), "1");

        data.empty();

        assertThat(directory).isDirectoryContaining("glob:**/lock").isDirectoryNotContaining("glob:**/kafka");
        assertThat(data.isClaimed()).isTrue();
    }

    /** Another process that wants the same directory. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) {
            try {
                DataDirectory.claim(Path.of(arguments[0]));
            } catch (RunFailure failure) {
                System.out.println(failure.getMessage());
            }
        }
    }
}
